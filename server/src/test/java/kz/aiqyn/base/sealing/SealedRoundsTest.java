package kz.aiqyn.base.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.sealing.RevealedJudgement.Standing;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.backup.BackupWriter;
import kz.aiqyn.ops.backup.Restoration;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.security.access.AccessDeniedException;

class SealedRoundsTest {

    private static final String SUBJECT = "contest:7";
    private static final List<SealedSlot> SLOTS = List.of(
            new SealedSlot("aigul", "bridge"), new SealedSlot("aigul", "school"), new SealedSlot("daulet", "bridge"));
    private static final String SECRET_WORDS = "тоғыз балл: көпірге сұраныс зор";

    @TempDir
    private Path folder;

    private String url = "";
    private SealingDesk desk;
    private Instant deadline;

    @BeforeEach
    void begin() {
        url = TestDatabase.url();
        desk = new SealingDesk(source(url), null);
        deadline = desk.now().plus(Duration.ofDays(3));
        assertThat(desk.ask(rounds -> rounds.open(SUBJECT, deadline, SLOTS))).isInstanceOf(Outcome.Done.class);
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }

    private Outcome<SealedCommitment> hand(String judge, String item, String payload) {
        return desk.as(judge, rounds -> rounds.hand(SUBJECT, judge, item, payload));
    }

    private void handAll() {
        for (SealedSlot slot : SLOTS) {
            assertThat(hand(slot.judge(), slot.item(), slot.judge() + " on " + slot.item()))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private Outcome<SealedRound> reveal() {
        return desk.ask(rounds -> rounds.reveal(SUBJECT));
    }

    private List<RevealedJudgement> revealed() {
        return desk.ask(rounds -> rounds.revealed(SUBJECT));
    }

    private List<OwnJudgement> own(String judge) {
        return desk.as(judge, rounds -> rounds.own(SUBJECT, judge));
    }

    private static void assertRefused(Outcome<?> outcome, String key, Object... places) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons()).isEqualTo(List.of(Phrase.of(key, places))));
    }

    @Test
    void aJudgeReadsWhatTheyHandedInAndNobodyElseDoes() {
        hand("aigul", "bridge", SECRET_WORDS);
        assertThat(own("aigul")).singleElement().satisfies(judgement -> {
            assertThat(judgement.item()).isEqualTo("bridge");
            assertThat(judgement.payload()).contains(SECRET_WORDS);
        });
        assertThat(own("daulet")).isEmpty();
        assertThatThrownBy(() -> desk.as("daulet", rounds -> rounds.own(SUBJECT, "aigul")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.as("daulet", rounds -> rounds.hand(SUBJECT, "aigul", "school", "1")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.as("daulet", rounds -> rounds.revealed(SUBJECT))).isEmpty();
        assertThat(desk.as("daulet", rounds -> rounds.commitments(SUBJECT)))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.toString()).doesNotContain("балл"));
        SealedProgress progress = desk.as("daulet", rounds -> rounds.progress(SUBJECT));
        assertThat(progress.judges())
                .containsExactly(new SealedProgress.OfJudge("aigul", 2, 1), new SealedProgress.OfJudge("daulet", 1, 0));
        assertThat(progress.openable()).isFalse();
    }

    /// Not in any column of its tables, nor in the record of what was done.
    @Test
    void theDatabaseDoesNotSayWhatWasJudged() {
        hand("aigul", "bridge", SECRET_WORDS);
        String hex = HexFormat.of().formatHex(SECRET_WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(desk.database
                        .sql("select e::text || r::text from sealing.envelope e, sealing.round r")
                        .query(String.class)
                        .single())
                .isNotBlank()
                .doesNotContain(SECRET_WORDS, hex);
        assertThat(desk.recorded.toString()).contains("sealing.handed").doesNotContain("балл");
    }

    /// Marks are few: by an equal digest or a shorter envelope one could tell them apart.
    @Test
    void equalJudgementsHaveOtherDigestsAndAllAreOfOneLength() {
        hand("aigul", "bridge", "5");
        hand("aigul", "school", "5");
        hand("daulet", "bridge", "10, " + SECRET_WORDS);
        assertThat(desk.ask(rounds -> rounds.commitments(SUBJECT)))
                .extracting(SealedCommitment::digest)
                .doesNotHaveDuplicates();
        assertThat(desk.database
                        .sql("select distinct length(sealed) from sealing.envelope")
                        .query(Integer.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void theLastOfSeveralCountsAndThoseBeforeItStay() {
        hand("aigul", "bridge", "3");
        handAll();
        hand("aigul", "bridge", "4");
        assertThat(own("aigul"))
                .extracting(judgement -> judgement.payload().orElseThrow())
                .containsExactly("4", "aigul on school");
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed())
                .extracting(RevealedJudgement::payload)
                .containsExactly("4", "daulet on bridge", "aigul on school");
        assertThat(revealed()).allMatch(RevealedJudgement::counts);
        assertThat(desk.ask(rounds -> rounds.commitments(SUBJECT))).hasSize(5);
    }

    @Test
    void opensWhenAllAreInAndNotBefore() {
        hand("aigul", "bridge", "3");
        assertRefused(reveal(), "sealing.refused.early", 1, 3);
        assertThat(revealed()).isEmpty();
        assertThat(desk.ask(rounds -> rounds.openable("contest"))).isEmpty();
        handAll();
        assertThat(desk.ask(rounds -> rounds.openable("contest"))).containsExactly(SUBJECT);
        assertThat(desk.ask(rounds -> rounds.openable("con"))).isEmpty();
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(desk.told).containsExactly(new SealedRoundOpened(SUBJECT));
        assertThat(desk.recorded.getLast())
                .isEqualTo(AuditedOperation.of("sealing.opened", SUBJECT, Map.of("genuine", "3")));
        assertThat(reveal()).isInstanceOf(Outcome.Overtaken.class);
        assertRefused(hand("aigul", "bridge", "9"), "sealing.refused.opened");
        assertThat(desk.ask(rounds -> rounds.openable("contest"))).isEmpty();
    }

    @Test
    void opensAfterTheDeadlineWithWhoeverIsIn() {
        hand("aigul", "bridge", "3");
        desk.at(deadline);
        assertRefused(hand("daulet", "bridge", "9"), "sealing.refused.late");
        assertThat(desk.ask(rounds -> rounds.openable("contest"))).containsExactly(SUBJECT);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed()).extracting(RevealedJudgement::judge).containsExactly("aigul");
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeALateJudgementTimely() {
        hand("aigul", "bridge", "3");
        Instant before = desk.now();
        desk.at(deadline.plusSeconds(1));
        assertRefused(hand("daulet", "bridge", "9"), "sealing.refused.late");
        desk.at(before);
        assertRefused(hand("daulet", "bridge", "9"), "sealing.refused.late");
        assertThat(desk.recorded)
                .filteredOn(entry -> entry.name().equals("sealing.closed"))
                .hasSize(1);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed()).hasSize(1);
        assertRefused(hand("daulet", "bridge", "9"), "sealing.refused.opened");
    }

    /// As when the server is killed before the commit.
    @Test
    void anOpeningThatWasCutShortOpenedNothing() {
        handAll();
        assertThat(desk.<List<RevealedJudgement>>andUndo(rounds -> {
                    assertThat(rounds.reveal(SUBJECT)).isInstanceOf(Outcome.Done.class);
                    return rounds.revealed(SUBJECT);
                }))
                .hasSize(3);
        assertThat(revealed()).isEmpty();
        assertThat(hand("aigul", "bridge", "after all")).isInstanceOf(Outcome.Done.class);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed()).extracting(RevealedJudgement::payload).contains("after all");
    }

    /// Whatever is handed in while the envelopes are opened is opened with them, or refused.
    @Test
    void ofHandingInAndOpeningAtOnceEitherComesFirst() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 25; i++) {
                String subject = "race:" + i;
                List<SealedSlot> one = List.of(new SealedSlot("aigul", "bridge"));
                desk.ask(rounds -> rounds.open(subject, deadline, one));
                desk.ask(rounds -> rounds.hand(subject, "aigul", "bridge", "first"));
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Outcome<SealedCommitment>> handed = threads.submit(() -> {
                    together.await();
                    return desk.ask(rounds -> rounds.hand(subject, "aigul", "bridge", "second"));
                });
                Future<Outcome<SealedRound>> opened = threads.submit(() -> {
                    together.await();
                    return desk.ask(rounds -> rounds.reveal(subject));
                });
                assertThat(opened.get()).isInstanceOf(Outcome.Done.class);
                String counted = handed.get() instanceof Outcome.Done<SealedCommitment> ? "second" : "first";
                assertThat(desk.ask(rounds -> rounds.revealed(subject)))
                        .extracting(RevealedJudgement::payload)
                        .containsExactly(counted);
                assertThat(desk.ask(rounds -> rounds.commitments(subject))).hasSize(counted.equals("second") ? 2 : 1);
            }
        }
    }

    @Test
    void ofTwoWhoOpenAtOnceOneIsOvertaken() throws Exception {
        handAll();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Outcome<SealedRound>>> both = Stream.of(1, 2)
                    .map(number -> threads.submit(() -> {
                        together.await();
                        return reveal();
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .hasAtLeastOneElementOfType(Outcome.Done.class)
                    .hasAtLeastOneElementOfType(Outcome.Overtaken.class);
        }
        assertThat(revealed()).hasSize(3);
        assertThat(desk.told).hasSize(1);
    }

    /// Written behind the program's back: said, never left out, and not counted.
    @Test
    void tellsWhatIsNotWhatWasHandedIn() {
        handAll();
        write("update sealing.envelope set digest = repeat('0', 64) where judge = 'aigul' and item = 'bridge'");
        write("update sealing.envelope set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where item ="
                + " 'school'");
        assertThat(own("aigul"))
                .extracting(judgement -> judgement.payload().isPresent())
                .containsExactly(true, false);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed())
                .extracting(RevealedJudgement::standing)
                .containsExactly(Standing.MISMATCH, Standing.GENUINE, Standing.UNREADABLE);
        assertThat(desk.recorded.getLast().changes())
                .isEqualTo(Map.of("genuine", "1", "mismatch", "1", "unreadable", "1"));
    }

    @Test
    void anEnvelopeThatWasPutIntoAnotherSlotCannotBeOpened() {
        handAll();
        write("""
            update sealing.envelope e set sealed = o.sealed, digest = o.digest
            from sealing.envelope o where e.judge = 'daulet' and o.judge = 'aigul' and o.item = 'bridge'
            """);
        assertThat(own("daulet"))
                .singleElement()
                .matches(judgement -> judgement.payload().isEmpty());
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed())
                .filteredOn(judgement -> judgement.judge().equals("daulet"))
                .extracting(RevealedJudgement::standing)
                .containsExactly(Standing.UNREADABLE);
    }

    private void write(String statement) {
        assertThat(desk.database.sql(statement).update()).isEqualTo(1);
    }

    @Test
    void everybodyCanComputeTheCommitmentsAnew() throws NoSuchAlgorithmException {
        hand("aigul", "bridge", SECRET_WORDS);
        desk.at(deadline);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        RevealedJudgement judgement = revealed().getFirst();
        String text = Stream.of("aiqyn.sealing.1", SUBJECT, "aigul", "bridge", judgement.nonce(), SECRET_WORDS)
                .map(part -> part.getBytes(StandardCharsets.UTF_8).length + ":" + part + ",")
                .reduce("", String::concat);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(judgement.digest()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(judgement.nonce()).hasSize(64);
    }

    @Test
    void whoWasExcusedOwesNothingAndDoesNotCount() {
        handAll();
        SealedSlot slot = new SealedSlot("daulet", "bridge");
        assertRefused(desk.ask(rounds -> rounds.excuse(SUBJECT, slot, " ")), "sealing.refused.why");
        assertThat(desk.ask(rounds -> rounds.excuse(SUBJECT, slot, "туысы"))).isInstanceOf(Outcome.Done.class);
        assertRefused(desk.ask(rounds -> rounds.excuse(SUBJECT, slot, "туысы")), "sealing.refused.excused");
        assertRefused(hand("daulet", "bridge", "9"), "sealing.refused.excused");
        assertRefused(hand("daulet", "school", "9"), "sealing.refused.not-owed");
        assertThat(desk.ask(rounds -> rounds.progress(SUBJECT)).due()).isEqualTo(2);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed())
                .filteredOn(judgement -> !judgement.counts())
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.standing()).isEqualTo(Standing.EXCUSED);
                    assertThat(judgement.payload()).isEqualTo("daulet on bridge");
                });
        assertRefused(desk.ask(rounds -> rounds.excuse(SUBJECT, SLOTS.get(0), "x")), "sealing.refused.opened");
    }

    @Test
    void refusesWhatIsNoRound() {
        assertRefused(desk.ask(rounds -> rounds.open(SUBJECT, deadline, SLOTS)), "sealing.refused.again");
        assertRefused(desk.ask(rounds -> rounds.open("contest:8", desk.now(), SLOTS)), "sealing.refused.past");
        assertRefused(desk.ask(rounds -> rounds.open("contest:8", deadline, List.of())), "sealing.refused.empty");
        assertThat(desk.ask(rounds -> rounds.find("contest:8"))).isEmpty();
        assertThatThrownBy(() -> desk.ask(rounds -> rounds.reveal("contest:8")))
                .isInstanceOf(NoSuchElementException.class);
        assertRefused(hand("aigul", "bridge", "я".repeat(40_000)), "sealing.refused.long");
        assertRefused(hand("aigul", "bridge", "a\0b"), "sealing.refused.long");
    }

    @Test
    void withAKeyOfTheInstallationTheDatabaseAloneOpensNothing() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "an installation's key of many letters by chance");
        SealingDesk keyed = new SealingDesk(source(url), key);
        keyed.ask(rounds -> rounds.hand(SUBJECT, "aigul", "bridge", "7"));
        assertThat(own("aigul"))
                .singleElement()
                .matches(judgement -> judgement.payload().isEmpty());
        assertThat(new SealingDesk(source(url), key).ask(rounds -> rounds.own(SUBJECT, "aigul")))
                .singleElement()
                .matches(judgement -> judgement.payload().equals(java.util.Optional.of("7")));
        desk.at(deadline);
        assertThat(reveal()).isInstanceOf(Outcome.Done.class);
        assertThat(revealed()).extracting(RevealedJudgement::standing).containsExactly(Standing.UNREADABLE);
        Path small = Files.writeString(folder.resolve("small"), "short");
        assertThatThrownBy(() -> new SealingDesk(source(url), small)).hasMessageContaining("has 5 bytes");
    }

    @Test
    void aSealedRoundOpensAfterARestoration() {
        handAll();
        Path file = folder.resolve("aiqyn.zip");
        new BackupWriter("test").write(address(url), file, Instant.parse("2026-11-01T06:00:00Z"));
        String other = TestDatabase.url();
        Restoration.of(file).into(address(other), true);
        SealingDesk restored = new SealingDesk(source(other), null);
        assertThat(restored.ask(rounds -> rounds.reveal(SUBJECT))).isInstanceOf(Outcome.Done.class);
        assertThat(restored.ask(rounds -> rounds.revealed(SUBJECT))).hasSize(3).allMatch(RevealedJudgement::counts);
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url.replaceAll("\\?.*", ""), "postgres", "");
    }
}

package kz.aiqyn.rating.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.TestLives;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.rating.edition.KnownValues;
import kz.aiqyn.rating.methodology.PublishedPeriods.PublishedPeriod;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands against publication, and two people who do the same at the same moment.
class VersionsOnTheSameDayTest {

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final List<AuditedOperation> audited = new ArrayList<>();
    private final List<PublishedPeriod> published = new ArrayList<>();
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
    private final MethodologyVersions versions = new MethodologyVersions(database, new ParsedDocuments());
    private final Audit audit = operation -> {
        synchronized (audited) {
            audited.add(operation);
        }
    };
    private Access access = new SignedIn("", false);
    private Drafts drafts = drafts();
    private MethodologyLife life = life();

    /// Somebody who has every right, or nobody.
    private record SignedIn(String login, boolean there) implements Access {

        @Override
        public Optional<Person> person() {
            return there ? Optional.of(new Person(1, login, login)) : Optional.empty();
        }

        @Override
        public Scope scope(String right) {
            return Scope.ALL;
        }

        @Override
        public Person require(String right, String organisation) {
            return person().orElseThrow();
        }
    }

    @BeforeEach
    void publishesTheFirstVersion() {
        publish("1", "2024-01-01", "2024-12-31");
    }

    @Test
    void tellsReadersOfWhatTheyMayRead() {
        told.clear();
        MethodologyVersion second = agreed("2", "2025-01-01", "2025-12-31");
        assertThat(told).isEmpty();
        Samples.taken(life.take(LifeRequest.of(second, MethodologyEvent.PUBLISH)));
        retire("2", LocalDate.of(2025, 6, 30));
        assertThat(told)
                .containsExactly(
                        new MethodologyChanged("days", "2", MethodologyState.PUBLISHED),
                        new MethodologyChanged("days", "2", MethodologyState.RETIRED));
    }

    @Test
    void refusesDaysThatOverlapThoseOfAPublishedVersion() {
        assertThat(refusals(agreed("2", "2024-12-31", "2025-12-31")))
                .singleElement()
                .asString()
                .contains("overlap", "version 1", "31 December 2024");
        assertThat(state("2")).isEqualTo(MethodologyState.AGREED);
    }

    @Test
    void takesDaysThatFollowThoseOfAPublishedVersion() {
        assertThat(life.take(LifeRequest.of(agreed("2", "2025-01-01", "null"), MethodologyEvent.PUBLISH)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesAStartInsideAPeriodThatAnotherVersionWasPublishedFor() {
        retire("1", LocalDate.of(2024, 9, 30));
        published.add(new PublishedPeriod(Period.of("2024-Q3"), "1"));
        assertThat(refusals(agreed("2", "2024-10-01", "null"))).isEmpty();
        published.add(new PublishedPeriod(Period.of("2024-Q4"), "1"));
        assertThat(refusals(agreed("3", "2024-11-15", "null")))
                .anySatisfy(words -> assertThat(words).contains("Q4 2024", "1 January 2025"));
    }

    @Test
    void refusesToRetireAVersionBeforeTheEndOfAPeriodItWasUsedFor() {
        published.add(new PublishedPeriod(Period.of("2024-Q3"), "1"));
        Outcome<MethodologyVersion> result = life.take(
                new LifeRequest(version("1"), MethodologyEvent.RETIRE, "новый порядок", LocalDate.of(2024, 9, 29)));
        assertThat(words(result)).singleElement().asString().contains("30 September 2024");
    }

    @Test
    void ratesByARetiredVersionThePeriodsBeforeItsLastDay() {
        retire("1", LocalDate.of(2024, 6, 30));
        StoredMethodologies methodologies = new StoredMethodologies(versions);
        assertThat(methodologies.inForce("days", Period.of("2024-Q2"))).isPresent();
        assertThat(methodologies.inForce("days", Period.of("2024-Q3"))).isEmpty();
    }

    @Test
    void refusesToSendADraftWithErrors() {
        String broken = new String(
                        Samples.small("days", "2", "2025-01-01", "null"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("100 * fact / plan", "100 * fact / nothing");
        MethodologyVersion draft =
                Samples.saved(drafts.importFile("x", broken.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(words(life.take(LifeRequest.of(draft, MethodologyEvent.SEND))))
                .singleElement()
                .asString()
                .contains("errors: 1");
    }

    @Test
    void refusesToSendWhatWasSavedAfterItWasRead() {
        MethodologyVersion read = draft("2", "2025-01-01", "null");
        Samples.saved(drafts.save(read, read.yaml() + "# more\n"));
        assertThat(words(life.take(LifeRequest.of(read, MethodologyEvent.SEND))))
                .singleElement()
                .asString()
                .contains("after you opened it");
    }

    @Test
    void isSentByTheHandThatWroteItAndAgreedByAnother() {
        access = new SignedIn("ayan", true);
        drafts = drafts();
        life = life();
        MethodologyVersion own = draft("2", "2025-01-01", "null");
        access = new SignedIn("dana", true);
        life = life();
        assertThat(words(life.take(LifeRequest.of(own, MethodologyEvent.SEND))))
                .singleElement()
                .asString()
                .contains("only its author");
        assertThat(words(life.take(LifeRequest.of(own, MethodologyEvent.AGREE))))
                .singleElement()
                .asString()
                .contains("is draft");
        access = new SignedIn("ayan", true);
        life = life();
        sent(own);
        assertThat(words(life.take(LifeRequest.of(own, MethodologyEvent.AGREE))))
                .singleElement()
                .asString()
                .contains("yourself");
        access = new SignedIn("dana", true);
        life = life();
        assertThat(life.take(LifeRequest.of(own, MethodologyEvent.AGREE))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void publishesForAPersonWhoTypesTheFirstPeriod() {
        MethodologyVersion agreed = agreed("2", "2026-01-01", "null");
        access = new SignedIn("dana", true);
        life = life();
        assertThat(words(life.take(LifeRequest.of(agreed, MethodologyEvent.PUBLISH))))
                .singleElement()
                .asString()
                .contains("2026-Q1");
        assertThat(life.take(new LifeRequest(agreed, MethodologyEvent.PUBLISH, "", null, " 2026-q1 ")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void wantsAReasonForARetirement() {
        assertThat(words(life.take(
                        new LifeRequest(version("1"), MethodologyEvent.RETIRE, " ", LocalDate.of(2024, 6, 30)))))
                .singleElement()
                .asString()
                .contains("why");
    }

    @Test
    void publishesOnceWhenTwoPublishAtTheSameMoment() throws Exception {
        MethodologyVersion agreed = agreed("2", "2025-01-01", "null");
        Callable<Outcome<MethodologyVersion>> publish =
                () -> transaction.execute(status -> life.take(LifeRequest.of(agreed, MethodologyEvent.PUBLISH)));
        List<Outcome<MethodologyVersion>> results = together(publish, publish);
        assertThat(results).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(results).hasAtLeastOneElementOfType(Outcome.Refused.class);
        assertThat(audited.stream().filter(one -> one.name().equals("methodology.published")))
                .hasSize(2);
        assertThat(versions.steps("days", "2")).hasSize(3);
    }

    @Test
    void publishesOneOfTwoVersionsThatOverlapAtTheSameMoment() throws Exception {
        MethodologyVersion second = agreed("2", "2025-01-01", "2025-12-31");
        MethodologyVersion third = agreed("3", "2025-06-01", "2026-12-31");
        List<Outcome<MethodologyVersion>> results = together(
                () -> transaction.execute(status -> life.take(LifeRequest.of(second, MethodologyEvent.PUBLISH))),
                () -> transaction.execute(status -> life.take(LifeRequest.of(third, MethodologyEvent.PUBLISH))));
        assertThat(results.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void keepsOneOfTwoSavesAtTheSameMoment() throws Exception {
        MethodologyVersion draft = draft("2", "2025-01-01", "null");
        List<Outcome<MethodologyVersion>> results = together(
                () -> transaction.execute(status -> drafts.save(draft, draft.yaml() + "# one\n")),
                () -> transaction.execute(status -> drafts.save(draft, draft.yaml() + "# two\n")));
        assertThat(results.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Outcome.Overtaken.class::isInstance)).hasSize(1);
        assertThat(versions.saves("days", "2")).hasSize(2);
    }

    @Test
    void isGuardedByTheDatabaseItself() {
        assertThatThrownBy(() -> database.sql("update methodology.version set yaml = 'x' where version = '1'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot change");
        assertThatThrownBy(() -> database.sql("delete from methodology.version where version = '1'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update methodology.draft_save set yaml = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        draft("2", "2024-06-01", "null");
        database.sql("update methodology.version set state = 'SENT' where version = '2'")
                .update();
        database.sql("update methodology.version set state = 'AGREED' where version = '2'")
                .update();
        assertThatThrownBy(() -> database.sql("update methodology.version set state = 'PUBLISHED' where version = '2'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_in_force");
    }

    @Test
    void letsTheDatabaseTakeTheStepsOfTheTableAndNoOthers() {
        for (MethodologyState from : MethodologyState.values()) {
            for (MethodologyState to : MethodologyState.values()) {
                boolean allowed = from == to
                        || MethodologyLife.LIFE.steps().stream().anyMatch(one -> one.from() == from && one.to() == to);
                assertThat(isLetThrough(from, to)).as(from + " to " + to).isEqualTo(allowed);
            }
        }
    }

    private boolean isLetThrough(MethodologyState from, MethodologyState to) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("""
                            insert into methodology.version (code, version, state, yaml, digest)
                            values ('steps', :version, :state, '', '')
                            """)
                    .param("version", from + "-" + to)
                    .param("state", from.name())
                    .update();
            try {
                database.sql("update methodology.version set state = :state where code = 'steps'")
                        .param("state", to.name())
                        .update();
                return true;
            } catch (DataAccessException e) {
                return false;
            }
        }));
    }

    private static <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = List.of(first, second).stream()
                    .map(task -> threads.submit(() -> {
                        barrier.await();
                        return task.call();
                    }))
                    .toList();
            return List.of(futures.getFirst().get(), futures.getLast().get());
        }
    }

    private Drafts drafts() {
        return new Drafts(versions, audit, access, event -> {}, () -> Instant.EPOCH);
    }

    private MethodologyLife life() {
        return new MethodologyLife(
                TestLives.on(source, audit, access, told::add, () -> Instant.EPOCH),
                versions,
                new StepChecks(versions, List.of(code -> published), new KnownValues(), access),
                access,
                () -> Instant.EPOCH);
    }

    private MethodologyVersion draft(String version, String from, String to) {
        return Samples.saved(drafts.importFile("x", Samples.small("days", version, from, to)));
    }

    private MethodologyVersion agreed(String version, String from, String to) {
        return Samples.taken(life.take(LifeRequest.of(sent(draft(version, from, to)), MethodologyEvent.AGREE)));
    }

    private MethodologyVersion sent(MethodologyVersion draft) {
        return Samples.taken(life.take(LifeRequest.of(draft, MethodologyEvent.SEND)));
    }

    private void publish(String version, String from, String to) {
        Samples.taken(life.take(LifeRequest.of(agreed(version, from, to), MethodologyEvent.PUBLISH)));
    }

    private void retire(String version, LocalDate lastDay) {
        Samples.taken(life.take(new LifeRequest(version(version), MethodologyEvent.RETIRE, "себеп", lastDay)));
    }

    private MethodologyVersion version(String version) {
        return versions.find("days", version).orElseThrow().version();
    }

    private MethodologyState state(String version) {
        return version(version).state();
    }

    private List<String> refusals(MethodologyVersion agreed) {
        return words(life.take(LifeRequest.of(agreed, MethodologyEvent.PUBLISH)));
    }

    private static List<String> words(Outcome<MethodologyVersion> result) {
        return switch (result) {
            case Outcome.Done<MethodologyVersion> done -> List.of();
            case Outcome.Overtaken<MethodologyVersion> overtaken -> List.of("overtaken");
            case Outcome.Refused<MethodologyVersion> refused ->
                refused.reasons().stream().map(Wording.of(Language.EN)::say).collect(Collectors.toList());
        };
    }
}

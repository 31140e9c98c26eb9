package kz.aiqyn.base.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.aiqyn.base.territory.TerritoryChange.Born;
import kz.aiqyn.base.territory.version.VersionChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.testing.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// An oblast (980000000) with two districts (981000000, 982000000), of which the first has two rural
/// districts.
class TerritoryChangesTest {

    private static final LegalAct ACT = new LegalAct("Decree", "7", LocalDate.of(2019, 12, 1));
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final Ground ground = Ground.fresh();
    private final TerritoryChanges changes = ground.get(TerritoryChanges.class);
    private final Territories territories = ground.get(Territories.class);

    @BeforeEach
    void create() {
        create("980000000", "Oblast", TerritoryKind.OBLAST, null);
        create("981000000", "First", TerritoryKind.DISTRICT, "980000000");
        create("982000000", "Second", TerritoryKind.DISTRICT, "980000000");
        create("981010000", "North", TerritoryKind.RURAL_DISTRICT, "981000000");
        create("981020000", "South", TerritoryKind.RURAL_DISTRICT, "981000000");
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void renamesFromADayOn() {
        done(new TerritoryChange.Rename("981000000", Names.same("Other")), DAY);
        assertThat(name("981000000", DAY.minusDays(1))).isEqualTo("First");
        assertThat(name("981000000", DAY)).isEqualTo("Other");
        assertThat(territories.history("981000000"))
                .extracting(version -> version.began().kind())
                .containsExactly("renamed", "created");
        assertThat(territories.history("981000000").getFirst().began().act()).isEqualTo(ACT);
        assertThat(ground.operations().getLast().name()).isEqualTo("territory.renamed");
    }

    @Test
    void dividesATerritoryThatIsNoMore() {
        done(
                new TerritoryChange.Split(
                        "981000000",
                        List.of(district("983000000", "Upper"), district("984000000", "Lower")),
                        Map.of("981010000", "983000000", "981020000", "984000000")),
                DAY);
        assertThat(territories.find("981000000", DAY)).isEmpty();
        assertThat(territories.find("981010000", DAY).orElseThrow().parent()).isEqualTo("983000000");
        assertThat(territories.find("981010000", DAY.minusDays(1)).orElseThrow().parent())
                .isEqualTo("981000000");
        Whereabouts now = territories.on(DAY, "981000000", START);
        assertThat(now.codes()).containsExactly("983000000", "984000000");
        assertThat(now.divided()).isTrue();
        assertThat(territories.on(START, "983000000", DAY)).isEqualTo(new Whereabouts(List.of("981000000"), true));
        assertThat(territories.on(START, "982000000", DAY)).isEqualTo(new Whereabouts(List.of("982000000"), false));
        assertThat(territories.history("981000000").getFirst().ended().successors())
                .containsExactly("983000000", "984000000");
    }

    @Test
    void dividesATerritoryThatGoesOnWithLessLand() {
        done(
                new TerritoryChange.Split(
                        "981000000",
                        List.of(district("981000000", "First"), district("983000000", "New")),
                        Map.of("981020000", "983000000")),
                DAY);
        assertThat(territories.find("981010000", DAY).orElseThrow().parent()).isEqualTo("981000000");
        assertThat(territories.find("981020000", DAY).orElseThrow().parent()).isEqualTo("983000000");
        assertThat(territories.on(DAY, "981000000", START))
                .isEqualTo(new Whereabouts(List.of("981000000", "983000000"), true));
    }

    @Test
    void mergesWithWhatIsBelow() {
        done(
                new TerritoryChange.Merge(List.of("981000000", "982000000"), district("982000000", "Second and first")),
                DAY);
        assertThat(territories.within("982000000", DAY)).containsExactly("981010000", "981020000", "982000000");
        assertThat(territories.on(DAY, "981000000", START).isWhole()).isTrue();
        assertThat(territories.on(START, "982000000", DAY))
                .isEqualTo(new Whereabouts(List.of("981000000", "982000000"), false));
    }

    @Test
    void followsAChainOfChangesBothWays() {
        done(new TerritoryChange.Merge(List.of("981000000", "982000000"), district("985000000", "Whole")), DAY);
        done(
                new TerritoryChange.Split(
                        "985000000",
                        List.of(district("986000000", "A"), district("987000000", "B")),
                        Map.of("981010000", "986000000", "981020000", "987000000")),
                DAY.plusYears(1));
        LocalDate end = DAY.plusYears(2);
        assertThat(territories.on(end, "982000000", START))
                .isEqualTo(new Whereabouts(List.of("986000000", "987000000"), true));
        assertThat(territories.on(DAY.plusDays(5), "982000000", START))
                .isEqualTo(new Whereabouts(List.of("985000000"), false));
        assertThat(territories.on(START, "987000000", end).codes()).containsExactly("981000000", "982000000");
    }

    @Test
    void movesUnderAnotherParent() {
        done(new TerritoryChange.Move("981020000", "982000000"), DAY);
        assertThat(territories.path("981020000", DAY))
                .extracting(Territory::code)
                .containsExactly("980000000", "982000000", "981020000");
        assertThat(territories.path("981020000", DAY.minusDays(1)))
                .extracting(Territory::code)
                .containsExactly("980000000", "981000000", "981020000");
    }

    @Test
    void refusesWhatWouldBreakTheTree() {
        assertThat(refusal(new TerritoryChange.Move("981000000", "981010000"))).isEqualTo("territory.refused.circle");
        assertThat(refusal(new TerritoryChange.End("981000000"))).isEqualTo("territory.refused.has-below");
        assertThat(refusal(new TerritoryChange.End("999000000"))).isEqualTo("territory.refused.absent");
        assertThat(refusal(new TerritoryChange.Create(district("982000000", "Again"))))
                .isEqualTo("territory.refused.taken");
        assertThat(refusal(new TerritoryChange.Split(
                        "981000000",
                        List.of(district("983000000", "Upper"), district("984000000", "Lower")),
                        Map.of("981010000", "983000000"))))
                .isEqualTo("territory.refused.left");
        done(new TerritoryChange.Rename("982000000", Names.same("Other")), DAY);
        assertThat(refusal(new TerritoryChange.Rename("982000000", Names.same("Third"))))
                .isEqualTo("territory.refused.same-day");
        assertThat(changes.make(new TerritoryChange.Rename("982000000", Names.same("Third")), ACT, DAY.minusYears(1)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void endsWithoutASuccessor() {
        done(new TerritoryChange.End("981020000"), DAY);
        assertThat(territories.find("981020000", DAY)).isEmpty();
        assertThat(territories.on(DAY, "981020000", START).codes()).isEmpty();
    }

    @Test
    void fillsNamesInWithoutANewVersion() {
        assertThat(changes.name(Map.of("981000000", new Names("Бірінші", "", "")), DAY))
                .isEqualTo(1);
        assertThat(territories.history("981000000")).hasSize(1);
        assertThat(territories.find("981000000", START).orElseThrow().names())
                .isEqualTo(new Names("Бірінші", "First", "First"));
    }

    /// Both find the code free before either has written; the lock lets the second see the first's
    /// territory, and without it the constraint would stop it.
    @Test
    void letsOnlyOneOfTwoCreateATerritory() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Callable<Outcome<Long>> create = () -> {
            both.countDown();
            both.await();
            return changes.make(new TerritoryChange.Create(district("989000000", "New")), ACT, DAY);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Outcome<Long>> one = threads.submit(create);
            Future<Outcome<Long>> other = threads.submit(create);
            assertThat(List.of(one.get(), other.get()))
                    .hasOnlyElementsOfTypes(Outcome.Done.class, Outcome.Refused.class)
                    .hasAtLeastOneElementOfType(Outcome.Done.class)
                    .hasAtLeastOneElementOfType(Outcome.Refused.class);
        }
    }

    /// The constraint alone, without the lock.
    @Test
    void theDatabaseRefusesVersionsThatOverlap() throws Exception {
        VersionChanges rows = ground.get(VersionChanges.class);
        long number = rows.change("created", ACT, DAY, Ground.NOW);
        CountDownLatch both = new CountDownLatch(2);
        Callable<Boolean> open = () -> {
            both.countDown();
            both.await();
            rows.open(district("989000000", "New"), DAY, number);
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> tries = List.of(threads.submit(open), threads.submit(open));
            assertThatThrownBy(() -> {
                        for (Future<Boolean> each : tries) {
                            each.get();
                        }
                    })
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DataAccessException.class)
                    // Two that wait for each other's row are told of a deadlock: one of them is refused all the same.
                    .message()
                    .containsAnyOf("version_never_overlaps", "deadlock detected");
        }
        assertThat(territories.history("989000000")).hasSize(1);
    }

    private void create(String code, String name, TerritoryKind kind, @Nullable String parent) {
        done(new TerritoryChange.Create(new Born(code, new Names("", name, name), kind, parent)), START);
    }

    private static Born district(String code, String name) {
        return new Born(code, Names.same(name), TerritoryKind.DISTRICT, "980000000");
    }

    private String name(String code, LocalDate day) {
        return territories.find(code, day).orElseThrow().names().ru();
    }

    private void done(TerritoryChange change, LocalDate day) {
        assertThat(changes.make(change, ACT, day)).isInstanceOf(Outcome.Done.class);
    }

    private String refusal(TerritoryChange change) {
        Outcome<Long> outcome = changes.make(change, ACT, DAY);
        return outcome instanceof Outcome.Refused<Long> refused
                ? refused.reasons().getFirst().key()
                : "none";
    }
}

package kz.aiqyn.rating.edition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.ScoresCsv;
import kz.aiqyn.rating.edition.SampleRegion;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Earlier;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.compute.Task;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredEditionsTest {

    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final Period PERIOD = Period.quarter(2025, 1);

    private final DataSource database = TestDatabase.fresh();
    private final Computations computations = new Computations(database, Clock.systemUTC());
    private final Computation computation = new Computation(SampleRegion.values(), 2);

    @Test
    void bringsBackWhatWasStoredBitForBit() throws IOException {
        Computed computed = compute(PERIOD, new Earlier.Rated(SampleRegion.FIRST));
        StoredComputation stored = store(computed);
        StoredEditions fresh = new StoredEditions(database);

        List<Edition> editions = fresh.get(stored);
        StoredEditions.EditionStories told = fresh.told(stored);

        assertThat(editions).hasSize(2);
        assertThat(scores(editions)).isEqualTo(scores(computed.editions()));
        for (int group = 0; group < editions.size(); group++) {
            Computed.Group original = computed.groups().get(group);
            assertThat(editions.get(group).kept())
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(original.edition().kept());
            assertThat(editions.get(group).group()).isEqualTo(original.edition().group());
            assertThat(editions.get(group).methodology()).isEqualTo(SampleRegion.SECOND);
            for (int unit = 0; unit < original.stories().size(); unit++) {
                String code = editions.get(group).units().get(unit).code();
                assertThat(told.stories().get(code))
                        .isEqualTo(original.stories().get(unit));
                assertThat(Optional.ofNullable(told.intervals().get(code)))
                        .isEqualTo(original.intervals().get(unit));
                assertThat(editions.get(group).places(Tree.INDEX))
                        .isEqualTo(original.edition().places(Tree.INDEX));
            }
            assertThat(told.quality().get(group))
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(original.quality());
        }
        Computed again = new Computed(computed.task(), restored(computed, editions, told));
        assertThat(Canonical.of(again)).isEqualTo(Canonical.of(computed));
        assertThat(stored.digest()).isEqualTo(Canonical.of(again).digest());
    }

    @Test
    void theSameTaskGivesTheSameBytesOnAnyNumberOfThreads() {
        Task task = task(SampleRegion.DEPARTMENTS, Period.quarter(2025, 2));
        assertThat(Canonical.of(compute(new Computation(SampleRegion.values(), 1), task))
                        .bytes())
                .isEqualTo(Canonical.of(compute(computation, task)).bytes());
    }

    @Test
    void readsManyUnitsInAsManyStatementsAsFew() {
        StoredComputation few = store(compute(computation, task(SampleRegion.DEPARTMENTS, Period.quarter(2025, 2))));
        StoredComputation many = store(compute(PERIOD, new Earlier.Nothing()));
        assertThat(many.units()).isGreaterThan(few.units());
        assertThat(statements(few)).isEqualTo(statements(many)).isLessThan(12);
    }

    private int statements(StoredComputation computation) {
        AtomicInteger count = new AtomicInteger();
        DataSource counting = proxy(DataSource.class, (source, method, arguments) -> {
            Object result = method.invoke(database, arguments);
            return result instanceof Connection connection
                    ? proxy(Connection.class, (any, called, given) -> {
                        count.addAndGet(called.getName().equals("prepareStatement") ? 1 : 0);
                        return called.invoke(connection, given);
                    })
                    : result;
        });
        new StoredEditions(counting).told(computation);
        return count.get();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Task task(Methodology methodology, Period period) {
        return new Task(methodology, period, LATER, SampleRegion.UNITS, new Earlier.Rated(methodology), 50);
    }

    private static List<Computed.Group> restored(
            Computed computed, List<Edition> editions, StoredEditions.EditionStories told) {
        return IntStream.range(0, editions.size())
                .mapToObj(group -> new Computed.Group(
                        editions.get(group),
                        editions.get(group).units().stream()
                                .map(unit -> told.stories().get(unit.code()))
                                .toList(),
                        editions.get(group).units().stream()
                                .map(unit ->
                                        Optional.ofNullable(told.intervals().get(unit.code())))
                                .toList(),
                        told.refusals().get(group),
                        told.quality().get(group)))
                .toList();
    }

    private Computed compute(Period period, Earlier earlier) {
        Task task = new Task(SampleRegion.SECOND, period, LATER, SampleRegion.UNITS, earlier, 200);
        return compute(computation, task);
    }

    private static Computed compute(Computation computation, Task task) {
        return computation
                .compute(task, Progress.SILENT)
                .orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
    }

    private StoredComputation store(Computed computed) {
        Long id = new TransactionTemplate(new DataSourceTransactionManager(database))
                .execute(status -> computations.store(computed, OptionalLong.empty()));
        return computations.get(id);
    }

    private static String scores(List<Edition> editions) throws IOException {
        StringWriter writer = new StringWriter();
        ScoresCsv.write(writer, editions);
        return writer.toString();
    }
}

package kz.aiqyn.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.ComparedMeasure;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.ops.database.Migrations;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Earlier;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.compute.Task;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One quarter from the database to the stored edition with its explanations, as the server does it, stage
/// by stage; in a PostgreSQL of its own. Values are read from a table of the same width as the server's.
///
/// Run `main` with the server's test class path and, for instance, `240 goalposts 1000 5`.
public final class EditionLoad {

    private static final int THREADS = 2;
    private static final Period PERIOD = Period.quarter(2024, 3);

    private EditionLoad() {}

    /// @param arguments units, `goalposts` or `minmax`, draws, how many times
    public static void main(String[] arguments) throws IOException {
        int units = Integer.parseInt(arguments[0]);
        boolean goalposts = arguments[1].equals("goalposts");
        int draws = Integer.parseInt(arguments[2]);
        int times = Integer.parseInt(arguments[3]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase();
            Migrations.run(database);
            Units registry = Units.of(IntStream.range(0, units)
                    .mapToObj(unit -> RatedUnit.named("u" + unit, "district"))
                    .toList());
            fill(database, units);
            for (int time = 0; time < times; time++) {
                System.out.println(run(database, registry, goalposts, draws));
            }
        }
    }

    private static String run(DataSource database, Units registry, boolean goalposts, int draws) {
        Map<Progress.Stage, Long> stages = new EnumMap<>(Progress.Stage.class);
        long processor = processor();
        long start = System.nanoTime();
        long[] last = {start};
        Progress.Stage[] stage = {Progress.Stage.VALUES};
        Progress progress = (now, done, total) -> {
            synchronized (stages) {
                if (now != stage[0]) {
                    stages.merge(stage[0], System.nanoTime() - last[0], Long::sum);
                    last[0] = System.nanoTime();
                    stage[0] = now;
                }
            }
        };
        var methodology = LoadMethodology.of(goalposts);
        Task task = new Task(methodology, PERIOD, Instant.EPOCH, registry, new Earlier.Rated(methodology), draws);
        Outcome<Computed> outcome = new Computation(new TableMeasures(database), THREADS).compute(task, progress);
        if (!(outcome instanceof Outcome.Done<Computed>(Computed computed))) {
            throw new IllegalStateException(outcome.toString());
        }
        progress.at(Progress.Stage.STORING, 0, 0);
        Computations computations = new Computations(database, Clock.systemUTC());
        Long id = new TransactionTemplate(new DataSourceTransactionManager(database))
                .execute(status -> computations.store(computed, OptionalLong.empty()));
        double whole = (System.nanoTime() - start) / 1e9;
        double busy = (processor() - processor) / 1e9;
        long reading = System.nanoTime();
        new StoredEditions(database).told(computations.get(id == null ? 0 : id));
        double hydrated = (System.nanoTime() - reading) / 1e9;
        StringBuilder line = new StringBuilder("%d units, %s, %d draws: %.2f s, processor %.2f s; read back %.2f s;"
                .formatted(registry.size(), goalposts ? "goalposts" : "minmax", draws, whole, busy, hydrated));
        stages.forEach((name, nanos) -> line.append(" %s %.2f".formatted(name, nanos / 1e9)));
        return line.toString();
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void fill(DataSource database, int units) {
        JdbcClient client = JdbcClient.create(database);
        client.sql("create table public.load (unit int, period int, measure int, value double precision)")
                .update();
        SplittableRandom steady = new SplittableRandom(1);
        for (int measure = 0; measure < LoadMethodology.INDICATORS; measure++) {
            Double[] values = new Double[units * 2];
            SplittableRandom random = new SplittableRandom(measure);
            for (int unit = 0; unit < units; unit++) {
                double level = 0.9 * steady.nextGaussian();
                for (int period = 0; period < 2; period++) {
                    double normal = level + 0.3 * random.nextGaussian();
                    values[2 * unit + period] = measure % 3 == 0 ? Math.exp(1.5 * normal) : 50 + 10 * normal;
                }
            }
            client.sql("""
                            insert into public.load
                            select (n - 1) / 2, (n - 1) % 2, :measure, value
                            from unnest(:values::double precision[]) with ordinality as given (value, n)
                            """).param("measure", measure).param("values", values).update();
        }
    }

    /// Values in the table above.
    private record TableMeasures(DataSource database) implements Measures {

        @Override
        public Panel asOf(Instant knownAt, Collection<Measure> measures, Units units) {
            PanelBuilder panel = new PanelBuilder(units);
            List<Measure> order = new ArrayList<>(measures);
            JdbcClient.create(database)
                    .sql("select unit, period, measure, value from public.load order by measure, period, unit")
                    .query((row, number) -> Value.of(
                            units.get(row.getInt(1)).code(),
                            period(row.getInt(2)),
                            order.get(row.getInt(3)).code(),
                            row.getDouble(4)))
                    .list()
                    .forEach(panel::add);
            return panel.build();
        }

        @Override
        public List<ComparedMeasure> compared(Instant knownAt, Collection<Measure> measures) {
            return List.of();
        }

        /// What it has is known for ever.
        @Override
        public void keep(Instant knownAt) {}

        @Override
        public Instant latest() {
            return Instant.EPOCH;
        }

        private static Period period(int number) {
            return PERIOD.plus(number - 1);
        }
    }
}

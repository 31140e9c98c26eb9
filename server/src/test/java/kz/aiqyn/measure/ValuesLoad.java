package kz.aiqyn.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.testing.TestDatabase;

/// How long three years of values take to be pulled and to be read: run by hand, told on standard output. Arguments:
/// units, monthly measures, quarterly measures.
public final class ValuesLoad {

    private ValuesLoad() {}

    public static void main(String[] arguments) {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 240;
        int monthly = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 27;
        int quarterly = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 143;
        Invented invented = new Invented(units, monthly, quarterly);
        Stored stored = new Stored(TestDatabase.fresh(), Clock.systemUTC(), invented);
        long start = System.nanoTime();
        stored.touch(invented.everything());
        tell("pulled for the first time", start);
        System.out.println(stored.count("select count(*) from measure.value") + " values");
        for (int i = 0; i < 12; i++) {
            start = System.nanoTime();
            Instant latest = stored.measures.latest();
            Panel panel = stored.transaction.execute(
                    status -> stored.measures.asOf(latest, invented.measures(), invented.units()));
            tell("read " + panel.measures().size() + " measures", start);
        }
        start = System.nanoTime();
        stored.touch(invented.everything());
        tell("pulled again, nothing differs", start);
        invented.seed = 2;
        start = System.nanoTime();
        stored.touch(invented.everything());
        tell("pulled again, one in a hundred differs", start);
        for (int i = 0; i < 5; i++) {
            start = System.nanoTime();
            Instant latest = stored.measures.latest();
            stored.transaction.execute(status -> stored.measures.asOf(latest, invented.measures(), invented.units()));
            tell("read", start);
        }
        System.exit(0);
    }

    private static void tell(String what, long start) {
        System.out.printf("%-45s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    /// Values of invented measures; with another seed one in a hundred differs.
    private static final class Invented implements MeasureSource {

        private final List<Measure> measures = new ArrayList<>();
        private final Units units;
        private int seed = 1;

        Invented(int units, int monthly, int quarterly) {
            this.units = Units.of(IntStream.range(0, units)
                    .mapToObj(unit -> RatedUnit.named("unit" + unit, "district"))
                    .toList());
            for (int i = 0; i < monthly + quarterly; i++) {
                PeriodKind kind = i < monthly ? PeriodKind.MONTH : PeriodKind.QUARTER;
                measures.add(new Measure("block.measure" + i, Names.same("m"), "1", kind, RollUp.SUM));
            }
        }

        List<Measure> measures() {
            return measures;
        }

        Units units() {
            return units;
        }

        MeasureQuery everything() {
            List<Period> periods = new ArrayList<>();
            IntStream.range(0, 36)
                    .forEach(i -> periods.add(Period.month(2023, 1).plus(i)));
            IntStream.range(0, 12)
                    .forEach(i -> periods.add(Period.quarter(2023, 1).plus(i)));
            return MeasureQuery.of(measures.stream().map(Measure::code).toList(), periods, List.of());
        }

        @Override
        public String code() {
            return Register.CODE;
        }

        @Override
        public MeasureCatalogue definitions() {
            return MeasureCatalogue.of(List.of());
        }

        @Override
        public void contribute(MeasureQuery query, MeasureSink sink) {
            SplittableRandom random = new SplittableRandom(1);
            SplittableRandom change = new SplittableRandom(seed);
            Instant known = Instant.parse("2025-01-01T00:00:00Z");
            for (Measure measure : measures) {
                for (Period period : query.periods()) {
                    if (period.kind() == measure.period()) {
                        for (RatedUnit unit : units.list()) {
                            double number = random.nextDouble(1e6);
                            boolean other = change.nextInt(100) == 0 && seed != 1;
                            sink.accept(
                                    new MeasureKey(unit.code(), measure.code(), period),
                                    new ContributedValue.Value(other ? number + 1 : number, Status.FINAL),
                                    new Evidence("import/1", known, new Origin("office", "", "values.csv", 1)));
                        }
                    }
                }
            }
        }
    }
}

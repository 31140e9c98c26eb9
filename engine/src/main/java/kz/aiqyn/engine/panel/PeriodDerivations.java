package kz.aiqyn.engine.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;

/// How one unit's number of a measure in any period came about: what [PeriodColumns] computes for all units, told for
/// one.
public final class PeriodDerivations {

    private final Panel panel;
    private final PeriodColumns columns;

    public PeriodDerivations(Panel panel) {
        this.panel = panel;
        this.columns = PeriodColumns.of(panel);
    }

    public Units units() {
        return panel.units();
    }

    /// @param unit its position in the registry
    public Derivation at(Measure measure, Period period, int unit) {
        Derivation reported = reported(measure, period, unit);
        if (!isUnreported(reported)) {
            return reported;
        }
        if (!period.kind().isRolledUpFrom(measure.period())) {
            return fromLonger(measure, period, unit);
        }
        Measure inParts = measure.reportedFor(columns.partKind(measure));
        return period.kind() == inParts.period() ? reported : rolledUp(inParts, period, unit);
    }

    /// From 1 January to the end of the period.
    public Derivation sinceJanuary(Measure measure, Period period, int unit) {
        if (measure.rollUp() == RollUp.CUMULATIVE) {
            return at(measure, period, unit);
        }
        List<Derivation> parts = new ArrayList<>();
        for (int i = period.number() - 1; i >= 0; i--) {
            parts.add(at(measure, period.plus(-i), unit));
        }
        return sum(parts);
    }

    /// What the period alone added to a cumulative measure.
    public Derivation increment(Measure measure, Period period, int unit) {
        Derivation now = at(measure, period, unit);
        if (period.number() == 1) {
            return now;
        }
        Derivation before = at(measure, period.plus(-1), unit);
        MissingReason missing = now.missing() == null ? before.missing() : now.missing();
        return new Derivation.Computed(
                Notation.DIFFERENCE, List.of(now, before), now.value() - before.value(), missing);
    }

    private Derivation reported(Measure measure, Period period, int unit) {
        String code = units().get(unit).code();
        return panel.find(code, period, measure.code())
                .<Derivation>map(Derivation.Reported::new)
                .orElseGet(() -> new Derivation.Unreported(code, measure.code(), period, MissingReason.NO_DATA));
    }

    private Derivation rolledUp(Measure measure, Period period, int unit) {
        List<Period> parts = period.parts(PeriodColumns.finer(period.kind(), measure.period()));
        return switch (measure.rollUp()) {
            case LAST, CUMULATIVE -> at(measure, parts.getLast(), unit);
            case SUM -> sum(all(measure, parts, unit));
            case MEAN -> mean(all(measure, parts, unit));
        };
    }

    private Derivation fromLonger(Measure measure, Period period, int unit) {
        Period around = period.within(measure.period());
        return switch (measure.rollUp()) {
            case SUM, CUMULATIVE ->
                new Derivation.Unreported(units().get(unit).code(), measure.code(), period, MissingReason.NO_DATA);
            case MEAN -> at(measure, around, unit);
            case LAST -> {
                Derivation current = at(measure, around, unit);
                Optional<Period> before = around.earlier(around.kind().months());
                yield before.isEmpty() || !isUnreported(current) ? current : at(measure, before.get(), unit);
            }
        };
    }

    private List<Derivation> all(Measure measure, List<Period> periods, int unit) {
        return periods.stream().map(period -> at(measure, period, unit)).toList();
    }

    private static Derivation sum(List<Derivation> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        double sum = parts.stream().mapToDouble(Derivation::value).reduce(0, Double::sum);
        MissingReason missing = Double.isNaN(sum) ? reason(parts) : null;
        return new Derivation.Computed(Notation.SUM, parts, sum, missing);
    }

    private static Derivation mean(List<Derivation> parts) {
        Derivation sum = sum(parts);
        return parts.size() == 1
                ? sum
                : new Derivation.Computed(
                        Notation.QUOTIENT,
                        List.of(sum, new Derivation.Constant(parts.size())),
                        sum.value() / parts.size(),
                        sum.missing());
    }

    private static MissingReason reason(List<Derivation> parts) {
        MissingReason first = parts.getFirst().missing();
        boolean shared = parts.stream().allMatch(part -> part.missing() == first);
        return shared && first != null ? first : MissingReason.INCOMPLETE_PERIOD;
    }

    private static boolean isUnreported(Derivation derivation) {
        return derivation.missing() == MissingReason.NO_DATA;
    }
}

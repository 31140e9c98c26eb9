package kz.aiqyn.engine.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.Units;

/// What a panel says of any measure in any period: as reported, rolled up from shorter periods, or read
/// from a longer one. Columns are made once and kept; several threads may ask at once and get the same
/// numbers.
public final class PeriodColumns {

    private final Panel panel;
    private final Map<Asked, Column> columns = new ConcurrentHashMap<>();
    /// The shortest kind of period that each measure is reported for.
    private final Map<String, PeriodKind> shortest = new HashMap<>();

    private PeriodColumns(Panel panel) {
        this.panel = panel;
        for (String measure : panel.measures()) {
            panel.periods(measure).stream()
                    .map(Period::kind)
                    .min(Comparator.naturalOrder())
                    .ifPresent(kind -> shortest.put(measure, kind));
        }
    }

    public static PeriodColumns of(Panel panel) {
        return new PeriodColumns(panel);
    }

    /// The registry whose order columns follow.
    public Units units() {
        return panel.units();
    }

    /// The measure in a period. A value reported for exactly this period wins. Else a longer period than the
    /// measure is reported for is rolled up, half-years from quarters and quarters from months; so is the
    /// measure's own, where its source reports for shorter ones. In a shorter one, a mean is that of the
    /// period around it, a stock (`last`) that of the period around it or else of the one before; flows have
    /// no data.
    public Column at(Measure measure, Period period) {
        Asked asked = new Asked(measure, period);
        Column known = columns.get(asked);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: making a column asks for others. Two threads may make the same one; both are equal.
        Column made = make(measure, period);
        Column first = columns.putIfAbsent(asked, made);
        return first == null ? made : first;
    }

    /// A sum from 1 January to the end of the period, all parts of it needed; of a cumulative measure the
    /// value itself.
    public Column sinceJanuary(Measure measure, Period period) {
        if (measure.rollUp() == RollUp.CUMULATIVE) {
            return at(measure, period);
        }
        List<Column> parts = new ArrayList<>();
        for (int i = period.number() - 1; i >= 0; i--) {
            parts.add(at(measure, period.plus(-i)));
        }
        return CombinedColumns.sum(parts);
    }

    /// What the period alone added to a cumulative measure: the difference with the period before it within
    /// the year.
    public Column increment(Measure measure, Period period) {
        Column now = at(measure, period);
        return period.number() == 1 ? now : CombinedColumns.difference(now, at(measure, period.plus(-1)));
    }

    private Column make(Measure measure, Period period) {
        Column reported = panel.column(measure.code(), period);
        if (!hasGaps(reported)) {
            return reported;
        }
        if (!period.kind().isRolledUpFrom(measure.period())) {
            return CombinedColumns.firstReported(reported, fromLonger(measure, period));
        }
        Measure inParts = measure.reportedFor(partKind(measure));
        return period.kind() == inParts.period()
                ? reported
                : CombinedColumns.firstReported(reported, rolledUp(inParts, period));
    }

    /// The kind of period that the measure is put together from: the declared one, or a shorter one that its
    /// source reports for.
    PeriodKind partKind(Measure measure) {
        PeriodKind reported = shortest.getOrDefault(measure.code(), measure.period());
        return measure.period().isRolledUpFrom(reported) ? reported : measure.period();
    }

    private Column rolledUp(Measure measure, Period period) {
        List<Period> parts = period.parts(finer(period.kind(), measure.period()));
        return switch (measure.rollUp()) {
            case LAST, CUMULATIVE -> at(measure, parts.getLast());
            case SUM -> CombinedColumns.sum(columns(measure, parts));
            case MEAN -> CombinedColumns.mean(columns(measure, parts));
        };
    }

    private Column fromLonger(Measure measure, Period period) {
        Period around = period.within(measure.period());
        return switch (measure.rollUp()) {
            case SUM, CUMULATIVE -> Column.missing(units().size(), MissingReason.NO_DATA);
            case MEAN -> at(measure, around);
            case LAST -> {
                Column current = at(measure, around);
                Optional<Period> before = around.earlier(around.kind().months());
                yield before.isEmpty() || !hasGaps(current)
                        ? current
                        : CombinedColumns.firstReported(current, at(measure, before.get()));
            }
        };
    }

    private List<Column> columns(Measure measure, List<Period> periods) {
        return periods.stream().map(period -> at(measure, period)).toList();
    }

    /// The next shorter kind, so that a quarter reported as such counts in its year.
    static PeriodKind finer(PeriodKind kind, PeriodKind reported) {
        PeriodKind next = switch (kind) {
            case YEAR -> PeriodKind.HALF_YEAR;
            case HALF_YEAR -> PeriodKind.QUARTER;
            case QUARTER, MONTH -> PeriodKind.MONTH;
        };
        return next.isRolledUpFrom(reported) ? next : reported;
    }

    private static boolean hasGaps(Column column) {
        for (int i = 0; i < column.size(); i++) {
            if (CombinedColumns.isUnreported(column, i)) {
                return true;
            }
        }
        return false;
    }

    private record Asked(Measure measure, Period period) {}
}

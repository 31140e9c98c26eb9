package kz.aiqyn.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.PeriodKind;

/// How what a source declares of a measure stands to what its reader says of it: whether the source's numbers
/// can be read as the reader's.
public sealed interface Agreement {

    /// They can.
    ///
    /// @param ratio what they are multiplied with
    record Agreed(UnitRatio ratio) implements Agreement {}

    /// They cannot: everything that differs, in the order of [Aspect].
    record Disagreed(List<Aspect> aspects) implements Agreement {
        public Disagreed {
            aspects = List.copyOf(aspects);
        }
    }

    /// What two declarations of one measure may differ in.
    enum Aspect {
        UNIT,
        PERIOD,
        ROLL_UP
    }

    /// Compares two declarations of one measure; names are no part of it.
    ///
    /// A source that reports for shorter periods agrees, since they are rolled up; one for longer periods
    /// does not, for nobody can tell a year's months. Roll-ups are the same, except that a year's sum is the
    /// year's last part since January, so that `sum` and `cumulative` agree where both are yearly.
    static Agreement between(Measure given, Measure wanted) {
        Optional<UnitRatio> ratio = UnitRatio.between(given.unit(), wanted.unit());
        boolean period = wanted.period().isRolledUpFrom(given.period());
        boolean rollUp = given.rollUp() == wanted.rollUp() || bothYearlyFlows(given, wanted);
        if (ratio.isPresent() && period && rollUp) {
            return new Agreed(ratio.get());
        }
        List<Aspect> aspects = new ArrayList<>();
        if (ratio.isEmpty()) {
            aspects.add(Aspect.UNIT);
        }
        if (!period) {
            aspects.add(Aspect.PERIOD);
        }
        if (!rollUp) {
            aspects.add(Aspect.ROLL_UP);
        }
        return new Disagreed(aspects);
    }

    private static boolean bothYearlyFlows(Measure given, Measure wanted) {
        return given.period() == PeriodKind.YEAR
                && wanted.period() == PeriodKind.YEAR
                && given.rollUp().isFlow()
                && wanted.rollUp().isFlow();
    }
}

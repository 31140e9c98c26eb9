package kz.aiqyn.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// How organisations stood by indicators, in what was published, before and after something was to be done. Ratings
/// declare a bean of it; modules whose records are to move an indicator, and which may not know ratings, ask it.
public interface IndicatorCourses {

    /// The indicators of what is published, by code: `methodology/indicator`; in the order of the methodologies.
    Map<String, Names> list();

    /// How organisations stood by indicators; without those that no edition rates by that indicator.
    Map<Asked, Course> of(Collection<Asked> asked);

    /// What is asked for.
    ///
    /// @param indicator its code, `methodology/indicator`
    /// @param organisation code of whoever is rated
    /// @param from the day on which somebody was told to move it
    /// @param until the day by which that was to be done
    record Asked(String indicator, String organisation, LocalDate from, LocalDate until) {}

    /// What was asked for.
    ///
    /// @param before in the last period that was over on the first day; empty where none that is published was
    /// @param after in the last period of the same kind that is published and ended on the last day or later;
    /// empty as long as there is none
    record Course(Names indicator, Optional<Stood> before, Optional<Stood> after) {

        /// What the value changed by; empty where there are not two of one unit of measurement.
        public OptionalDouble difference() {
            return before.isPresent()
                            && after.isPresent()
                            && before.get().unit().equals(after.get().unit())
                            && before.get().value().isPresent()
                            && after.get().value().isPresent()
                    ? OptionalDouble.of(after.get().value().getAsDouble()
                            - before.get().value().getAsDouble())
                    : OptionalDouble.empty();
        }

        /// Whether both are computed by one version of the methodology.
        public boolean isOfOneVersion() {
            return before.isEmpty()
                    || after.isEmpty()
                    || before.get().version().equals(after.get().version());
        }
    }

    /// Where an organisation stood in a period.
    ///
    /// @param version of the methodology
    /// @param unit of measurement of the value
    /// @param value empty where there was none
    /// @param place by the indicator alone; empty where it had none
    /// @param open address of the value's page for everybody, without the language
    record Stood(
            Period period,
            String version,
            String unit,
            OptionalDouble value,
            Optional<MeasureUse.Place> place,
            String open) {}
}

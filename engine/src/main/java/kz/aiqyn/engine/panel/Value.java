package kz.aiqyn.engine.panel;

import java.time.Instant;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// One value as reported.
///
/// @param unit code of the unit
/// @param measure code of the measure
public record Value(String unit, Period period, String measure, Reading reading, Origin origin) {

    /// A number, or the reason why there is none, with its status and when it became known.
    ///
    /// @param number the number, NaN exactly when `missing` is given
    /// @param missing why there is no number, null when there is one
    /// @param recorded when it became known, null for "always was"
    public record Reading(
            double number,
            @Nullable MissingReason missing,
            Status status,
            @Nullable Instant recorded) {

        public Reading {
            if ((missing == null) != Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "a reading is a finite number or a reason, found %s and %s".formatted(number, missing));
            }
        }

        /// A final number that was always known.
        public static Reading of(double number) {
            return new Reading(number, null, Status.FINAL, null);
        }

        /// No number, for a reason.
        public static Reading missing(MissingReason reason) {
            return new Reading(Double.NaN, reason, Status.FINAL, null);
        }
    }

    /// A final number that was always known, of unknown origin.
    public static Value of(String unit, Period period, String measure, double number) {
        return new Value(unit, period, measure, Reading.of(number), Origin.UNKNOWN);
    }
}

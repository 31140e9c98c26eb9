package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.measure.IndicatorCourses;
import kz.aiqyn.measure.IndicatorCourses.Stood;
import kz.aiqyn.measure.MeasureUse;

/// What became of the indicator that an assignment was meant to move. It claims no cause.
///
/// @param given the day on which the assignment was given
/// @param term by which it was to be done
record AimCourse(IndicatorCourses.Course course, LocalDate given, LocalDate term) {

    private static final String PERCENT = "%";
    private static final String PERCENTAGE_POINTS = "pp";

    /// In a few words.
    Phrase told() {
        Optional<Stood> before = course.before();
        Optional<Stood> after = course.after();
        if (after.isEmpty()) {
            return before.isEmpty()
                    ? Phrase.of("assignment.aim.nothing", course.indicator(), term)
                    : Phrase.of(
                            "assignment.aim.waits",
                            course.indicator(),
                            value(before.get()),
                            before.get().period(),
                            term);
        }
        if (before.isEmpty()) {
            return Phrase.of(
                    "assignment.aim.first",
                    course.indicator(),
                    value(after.get()),
                    after.get().period());
        }
        Phrase moved = Phrase.of(
                "assignment.aim.moved",
                course.indicator(),
                value(before.get()),
                before.get().period(),
                value(after.get()),
                after.get().period());
        Optional<MeasureUse.Place> from = before.get().place();
        Optional<MeasureUse.Place> to = after.get().place();
        return from.isEmpty() || to.isEmpty()
                ? moved
                : Phrase.of(
                        "assignment.aim.placed",
                        moved,
                        from.get().number(),
                        from.get().among(),
                        to.get().number(),
                        to.get().among());
    }

    private static Object value(Stood stood) {
        OptionalDouble value = stood.value();
        return value.isPresent()
                ? new Amount(rounded(value.getAsDouble()), stood.unit())
                : Phrase.of("assignment.aim.no-value");
    }

    /// To as many digits as pages show of a value.
    private static double rounded(double value) {
        double size = Math.abs(value);
        double whole = size >= 1000 ? 1 : size >= 100 ? 10 : size >= 0.1 ? 100 : 10_000;
        return Math.rint(value * whole) / whole;
    }

    /// Both ends of the assignment.
    List<AimRow> rows() {
        return List.of(
                new AimRow(
                        Phrase.of("assignment.aim.given", given),
                        course.before(),
                        Phrase.of("assignment.aim.given.none")),
                new AimRow(
                        Phrase.of("assignment.aim.ended", term),
                        course.after(),
                        Phrase.of("assignment.aim.ended.none", term)));
    }

    /// Whether there is something to be set side by side.
    boolean isWhole() {
        return course.before().isPresent() && course.after().isPresent();
    }

    /// What the value changed by, with its sign and unit of measurement; a difference of shares is in percentage
    /// points.
    String difference(Speech speech) {
        OptionalDouble difference = course.difference();
        if (difference.isEmpty()) {
            return Speech.NOTHING;
        }
        double by = difference.getAsDouble();
        String unit = course.after().orElseThrow().unit();
        String number = speech.value(Math.abs(by), unit.equals(PERCENT) ? PERCENTAGE_POINTS : unit);
        return rounded(by) == 0 ? number : (by > 0 ? "+" : "\u2212") + number;
    }

    /// By how many places it stands higher, or lower; empty where it had not both.
    Optional<Phrase> places() {
        Optional<MeasureUse.Place> from = course.before().flatMap(Stood::place);
        Optional<MeasureUse.Place> to = course.after().flatMap(Stood::place);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int gained = from.get().number() - to.get().number();
        return Optional.of(
                gained == 0
                        ? Phrase.of("assignment.aim.same-place")
                        : Phrase.of(gained > 0 ? "assignment.aim.higher" : "assignment.aim.lower", Math.abs(gained)));
    }
}

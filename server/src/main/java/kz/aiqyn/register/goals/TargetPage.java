package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;

/// One target, as its page shows it.
///
/// @param goal that it serves
/// @param organisation the name of the body
/// @param standings how the records stand that it names, by subject
/// @param reader what the reader may do to it
/// @param uses which indicators and places rest on it
record TargetPage(
        TargetDossier dossier,
        PlanGoal goal,
        Names organisation,
        Path path,
        Map<String, RecordStanding> standings,
        Reader reader,
        ChangeHistory.Shown history,
        List<MeasureUse.Use> uses,
        Form form) {

    static final String ALL = GoalsCard.STAFF;
    static final String OPEN = GoalsCard.OPEN;

    private static final String PERCENT = "%";
    private static final String PERCENTAGE_POINT = "pp";

    /// @param forecast null where too few years are known
    /// @param today the day that standings are of
    record Path(PathPicture picture, @Nullable TargetForecast forecast, LocalDate today) {

        static Path of(TargetDossier dossier, LocalDate today) {
            Yardstick by = dossier.target().yardstick();
            TargetForecast forecast = TargetForecast.of(by, dossier.years()).orElse(null);
            PathPicture picture = forecast == null ? PathPicture.of(dossier) : PathPicture.of(dossier, forecast);
            return new Path(picture, forecast, today);
        }
    }

    /// What somebody may do to a target.
    ///
    /// @param quarters that may be planned, in the reader's language
    /// @param kinds of records that it may name
    /// @param offered records of its own body, by subject
    record Reader(
            boolean mayEdit,
            boolean mayReport,
            Map<String, String> quarters,
            Map<String, String> kinds,
            Map<String, String> offered) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(false, false, Map.of(), Map.of(), Map.of());
    }

    PlanTarget target() {
        return dossier.target();
    }

    String address() {
        return ALL + "/" + target().id();
    }

    /// A figure with the target's unit of measurement.
    String amount(Frame frame, BigDecimal number) {
        return frame.wording()
                .amount(
                        frame.wording().number(number.doubleValue()),
                        target().yardstick().unit());
    }

    /// What is computed from its figures, with no more decimals than they have.
    String computed(Frame frame, BigDecimal number) {
        return frame.wording()
                .amount(
                        frame.wording().number(number.doubleValue(), decimals()),
                        target().yardstick().unit());
    }

    /// How far apart two of its figures are: percentages lie percentage points apart.
    String difference(Frame frame, BigDecimal number) {
        String unit = target().yardstick().unit();
        return frame.wording()
                .amount(
                        frame.wording().number(number.doubleValue(), decimals()),
                        unit.equals(PERCENT) ? PERCENTAGE_POINT : unit);
    }

    /// How many decimals its figures have at the most.
    int decimals() {
        return Stream.concat(
                        Stream.of(target().yardstick().base()),
                        dossier.points().stream()
                                .flatMap(point -> Stream.ofNullable(point.fact()))
                                .map(QuarterFact::number))
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /// Quarters of which something may be reported.
    Map<String, String> planned(Frame frame) {
        Map<String, String> planned = new java.util.LinkedHashMap<>();
        dossier.points().reversed().stream()
                .filter(point -> !point.period().start().isAfter(path.today()))
                .forEach(point ->
                        planned.put(point.period().toString(), frame.wording().period(point.period())));
        return planned;
    }

    /// The codes of an enum with their words.
    static Map<String, String> words(Frame frame, String key, List<String> codes) {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        codes.forEach(code -> words.put(code, frame.say(key + "." + code)));
        return words;
    }

    /// Whether one of these fields was sent and found wrong, so that its form stands open.
    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(field -> form.error(field) != null);
    }

    /// The form of a target.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may belong to, by code, in the reader's language
    record Edited(long id, Map<String, String> organisations, Map<String, String> goals, Form form) {

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }

    /// The goals, with the form of a new one or of another name.
    record Goals(List<PlanGoal> goals, boolean mayEdit, Form form) {}
}

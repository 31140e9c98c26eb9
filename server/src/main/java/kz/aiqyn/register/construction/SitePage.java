package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// One site, as its page shows it.
///
/// @param organisation the name of the customer
/// @param reader what the reader may do to it now
/// @param quarters money by quarter, in order
/// @param turns of housing
/// @param around what others keep of it
record SitePage(
        SiteDossier dossier,
        List<QuarterMoney> quarters,
        List<HousingTurn> turns,
        Names organisation,
        SiteFigures figures,
        Pictures pictures,
        List<ShownStep> steps,
        Reader reader,
        Around around,
        Form form) {

    static final String ALL = ConstructionCard.STAFF;
    static final String OPEN = ConstructionCard.OPEN;

    /// @param works in percent
    /// @param money in thousands of tenge
    /// @param today the day that they were drawn on
    record Pictures(CurvePicture works, CurvePicture money, List<StageBar> stages, LocalDate today) {

        static Pictures of(SiteDossier dossier, LocalDate today) {
            return new Pictures(
                    CurvePicture.works(dossier, today),
                    CurvePicture.money(dossier, today),
                    StageBar.of(dossier, today),
                    today);
        }
    }

    /// What somebody may do to a site.
    record Reader(
            List<Transition<SiteState, SiteEvent>> offered, boolean mayEdit, boolean mayReport, boolean mayInspect) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(List.of(), false, false, false);
    }

    /// What is known of a site beyond the register's own rows.
    ///
    /// @param uses which indicators and places rest on it
    /// @param mentions records of other modules that name it
    /// @param gallery its photographs and papers
    /// @param visits of inspectors, the latest first
    /// @param origin what of another register it comes from; empty for nothing
    record Around(
            ChangeHistory.Shown history,
            List<MeasureUse.Use> uses,
            List<Mentions.Shown> mentions,
            Gallery gallery,
            List<Visit> visits,
            Optional<RecordReference> origin) {}

    Optional<RecordReference> origin() {
        return around.origin();
    }

    ChangeHistory.Shown history() {
        return around.history();
    }

    List<Mentions.Shown> mentions() {
        return around.mentions();
    }

    List<MeasureUse.Use> uses() {
        return around.uses();
    }

    Gallery gallery() {
        return around.gallery();
    }

    List<Visit> visits() {
        return around.visits();
    }

    ConstructionSite site() {
        return dossier.site();
    }

    boolean isHousing() {
        return site().kind() == SiteKind.HOUSING;
    }

    Lifecycle<SiteState, SiteEvent> life() {
        return SiteLife.LIFE;
    }

    /// The quarters in which the site is to be built, and those until now where it goes on.
    Map<String, String> planned(Words words) {
        LocalDate last = Stream.of(site().term().plannedFinish(), pictures.today())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return PeriodChoices.of(
                PeriodChoices.between(quarter(site().term().plannedStart()), quarter(last)), form, "quarter", words);
    }

    private static Period quarter(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
    }

    String address() {
        return ALL + "/" + site().id();
    }

    /// Whether one of these fields was sent and found wrong, so that its form stands open.
    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(field -> form.error(field) != null);
    }

    /// The form of a site.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may belong to, by code, in the reader's language
    record Edited(long id, Map<String, String> organisations, Map<String, String> kinds, Form form) {

        String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}

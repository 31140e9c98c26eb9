package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// One project, as its page shows it.
///
/// @param organisation the name of the body
/// @param plots that it has in zones
/// @param reader what the reader may do to it now
/// @param around what others keep of it
/// @param today the day that it is shown on
record ProjectPage(
        ProjectDossier dossier,
        Names organisation,
        List<ShownStep> steps,
        List<Plots.OfProject> plots,
        Reader reader,
        Around around,
        LocalDate today,
        Form form) {

    static final String ALL = InvestmentCard.STAFF;
    static final String OPEN = InvestmentCard.OPEN;

    private static final int QUARTERS = 12;

    /// What somebody may do to a project.
    record Reader(List<Transition<ProjectStage, ProjectEvent>> offered, boolean mayEdit, boolean mayReport) {

        /// Who only reads.
        static final Reader NOBODY = new Reader(List.of(), false, false);

        /// The steps that need nothing but a reason.
        List<Transition<ProjectStage, ProjectEvent>> plain() {
            return offered.stream()
                    .filter(step -> step.event() != ProjectEvent.OPEN)
                    .toList();
        }

        boolean mayOpen() {
            return offered.stream().anyMatch(step -> step.event() == ProjectEvent.OPEN);
        }
    }

    /// @param uses which indicators and places rest on it
    /// @param gallery its photographs and papers
    record Around(ChangeHistory.Shown history, List<MeasureUse.Use> uses, Gallery gallery) {}

    InvestmentProject project() {
        return dossier.project();
    }

    Lifecycle<ProjectStage, ProjectEvent> life() {
        return ProjectLife.LIFE;
    }

    String address() {
        return ALL + "/" + project().id();
    }

    /// This quarter and those before it.
    Map<String, String> periods(Words words) {
        return PeriodChoices.of(PeriodChoices.back(InvestmentMeasures.quarter(today), QUARTERS), form, "period", words);
    }

    PromisePicture picture() {
        return PromisePicture.of(dossier, today);
    }

    boolean isOver() {
        return dossier.opening().isPresent() || project().stage() == ProjectStage.GIVEN_UP;
    }

    /// Whether one of these fields was sent and found wrong, so that its form stands open.
    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(field -> form.error(field) != null);
    }

    /// The codes of an enum with their words.
    static Map<String, String> words(Frame frame, String key, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, frame.say(key + "." + code)));
        return words;
    }

    /// The form of a record.
    ///
    /// @param id 0 for a new one
    /// @param all address of the list that it stands in
    /// @param organisations that it may belong to, by code, in the reader's language
    record Edited(long id, String all, Map<String, String> organisations, Form form) {

        String address() {
            return id == 0 ? all + "/new" : all + "/" + id + "/edit";
        }
    }
}

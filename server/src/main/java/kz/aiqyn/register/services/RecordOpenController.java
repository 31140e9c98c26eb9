package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public pages of single records; of assessments of those that were published.
@Controller
@Open
class RecordOpenController {

    private static final String ALL = Languages.PATH + ServicesCard.OPEN;

    private final Pages pages;
    private final MonthFigures figures;
    private final Inspections inspections;
    private final BreachKinds kinds;
    private final Surveys surveys;
    private final Assessments assessments;
    private final AssessmentLife life;
    private final Lives lives;
    private final ServicePassports passports;
    private final FigureAttachments attachments;
    private final Galleries galleries;
    private final Surroundings around;

    RecordOpenController(
            Pages pages,
            MonthFigures figures,
            Inspections inspections,
            BreachKinds kinds,
            Surveys surveys,
            Assessments assessments,
            AssessmentLife life,
            Lives lives,
            ServicePassports passports,
            FigureAttachments attachments,
            Galleries galleries,
            Surroundings around) {
        this.pages = pages;
        this.figures = figures;
        this.inspections = inspections;
        this.kinds = kinds;
        this.surveys = surveys;
        this.assessments = assessments;
        this.life = life;
        this.lives = lives;
        this.passports = passports;
        this.attachments = attachments;
        this.galleries = galleries;
        this.around = around;
    }

    @GetMapping(ALL + "/{figure:\\d{1,18}}")
    ModelAndView figure(@PathVariable long figure, HttpServletRequest request) {
        MonthFigure found = figures.get(figure);
        RecordAround open = around.open(found.organisation(), found.quarter(), ServicesMeasures.codes());
        return pages.open(
                "register/services/open",
                new FigurePage(
                        found,
                        passports.present(found.service()).orElse(null),
                        galleries.open(attachments.of(found)),
                        open),
                request);
    }

    @GetMapping(ALL + ServicesCard.INSPECTIONS + "/{inspection:\\d{1,18}}")
    ModelAndView inspection(@PathVariable long inspection, HttpServletRequest request) {
        Inspection found = inspections.get(inspection);
        RecordAround open =
                around.open(found.organisation(), Quarters.of(found.day()), List.of(ServicesMeasures.PENALTY));
        return pages.open(
                "register/services/inspection-open",
                new InspectionPage(found, inspections.breaches().list(inspection), kinds.on(found.day()), open),
                request);
    }

    @GetMapping(ALL + ServicesCard.SURVEYS + "/{survey:\\d{1,18}}")
    ModelAndView survey(@PathVariable long survey, HttpServletRequest request) {
        Survey found = surveys.get(survey);
        RecordAround open = around.open(found.organisation(), found.period(), List.of(ServicesMeasures.SATISFACTION));
        return pages.open("register/services/survey-open", new SurveyPage(found, open), request);
    }

    @GetMapping(ALL + ServicesCard.ASSESSMENTS + "/{evaluation:\\d{1,18}}")
    ModelAndView assessment(@PathVariable("evaluation") long assessment, HttpServletRequest request) {
        Assessment found = assessments
                .find(assessment)
                .filter(Assessment::isPublished)
                .orElseThrow(() -> Absent.of("services.assessment.absent", String.valueOf(assessment)));
        RecordAround open = around.open(found.organisation(), found.period(), List.of(ServicesMeasures.ASSESSMENT));
        AssessmentPage page = new AssessmentPage(
                found,
                assessments.criteria(assessment),
                assessments.countedAt(assessment).orElse(null),
                lives.line(life, found, AssessmentLife.WAY),
                List.of(),
                open,
                Form.EMPTY);
        return pages.open("register/services/assessment-open", page, request);
    }
}

package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on monthly figures.
@Controller
@Requires(ServicesRights.SEE)
class FigureController {

    private static final String ALL = Languages.PATH + ServicesCard.STAFF;
    private static final String ONE = ALL + "/{figure:\\d{1,18}}";
    private static final String FORM = "register/services/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final MonthFigures figures;
    private final FigureChanges changes;
    private final ServicePassports passports;
    private final FigureAttachments attachments;
    private final Galleries galleries;
    private final Surroundings around;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    FigureController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            MonthFigures figures,
            FigureChanges changes,
            ServicePassports passports,
            FigureAttachments attachments,
            Galleries galleries,
            Surroundings around,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.figures = figures;
        this.changes = changes;
        this.passports = passports;
        this.attachments = attachments;
        this.galleries = galleries;
        this.around = around;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(ServicesRights.REPORT)
                ? new ListPages.Ways(ServicesCard.STAFF + "/new", "/staff/files/" + FigureFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(ServicesLists.FIGURES, ServicesRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(ServicesLists.FIGURES, ServicesRights.SEE, format, request, response);
    }

    /// A figure that the reader has a right for.
    private MonthFigure allowed(long id, String right) {
        MonthFigure figure = figures.get(id);
        access.require(right, figure.organisation());
        return figure;
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long figure, HttpServletRequest request) {
        MonthFigure found = allowed(figure, ServicesRights.SEE);
        RecordAround surroundings = around.staff(
                found.subject(),
                found.organisation(),
                ServicesRights.REPORT,
                found.quarter(),
                ServicesMeasures.codes());
        FigurePage page = new FigurePage(
                found,
                passports.present(found.service()).orElse(null),
                galleries.staff(attachments.of(found)),
                surroundings);
        return pages.staff("register/services/one", page, request);
    }

    @GetMapping(ALL + "/new")
    @Requires(ServicesRights.REPORT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(ServicesRights.REPORT)
    ModelAndView edit(@PathVariable long figure, Words words, HttpServletRequest request) {
        Form form = FigureForm.of(allowed(figure, ServicesRights.REPORT));
        return pages.staff(FORM, edited(figure, form, words), request);
    }

    private FigurePage.Edited edited(long id, Form form, Words words) {
        return new FigurePage.Edited(
                id,
                around.organisations(ServicesRights.REPORT, words),
                around.services(words),
                around.months(form, words),
                form);
    }

    @PostMapping(ALL + "/new")
    @Requires(ServicesRights.REPORT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(0, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(ServicesRights.REPORT)
    ModelAndView change(@PathVariable long figure, Words words, HttpServletRequest request) {
        return save(allowed(figure, ServicesRights.REPORT).id(), words, request);
    }

    private ModelAndView save(long figure, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = FigureForm.read(form, figure, Kazakhstan.today(clock), clock.instant())
                .then(
                        read -> {
                            access.require(ServicesRights.REPORT, read.organisation());
                            return changes.save(read);
                        },
                        MonthFigure::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(ServicesCard.STAFF + "/" + id, "services.done.figure"),
                again -> new Answers.Shown(FORM, edited(figure, again, words)),
                request);
    }
}

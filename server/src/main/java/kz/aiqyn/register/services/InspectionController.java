package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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

/// The staff's pages on inspections and the breaches that they found.
@Controller
@Requires(ServicesRights.SEE)
class InspectionController {

    private static final String LOCAL = ServicesCard.STAFF + ServicesCard.INSPECTIONS;
    private static final String ALL = Languages.PATH + LOCAL;
    private static final String ONE = ALL + "/{inspection:\\d{1,18}}";
    private static final String FORM = "register/services/inspection-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Inspections inspections;
    private final InspectionChanges changes;
    private final BreachKinds kinds;
    private final Surroundings around;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    InspectionController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Inspections inspections,
            InspectionChanges changes,
            BreachKinds kinds,
            Surroundings around,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.inspections = inspections;
        this.changes = changes;
        this.kinds = kinds;
        this.around = around;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(ServicesRights.ASSESS)
                ? new ListPages.Ways(LOCAL + "/new", "/staff/files/" + InspectionFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(ServicesLists.INSPECTIONS, ServicesRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(ServicesLists.INSPECTIONS, ServicesRights.SEE, format, request, response);
    }

    /// An inspection that the reader has a right for.
    private Inspection allowed(long id, String right) {
        Inspection inspection = inspections.get(id);
        access.require(right, inspection.organisation());
        return inspection;
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long inspection, HttpServletRequest request) {
        Inspection found = allowed(inspection, ServicesRights.SEE);
        RecordAround surroundings = around.staff(
                found.subject(),
                found.organisation(),
                ServicesRights.ASSESS,
                Quarters.of(found.day()),
                List.of(ServicesMeasures.PENALTY));
        InspectionPage page =
                new InspectionPage(found, inspections.breaches().list(inspection), kinds.on(found.day()), surroundings);
        return pages.staff("register/services/inspection", page, request);
    }

    @GetMapping(ALL + "/new")
    @Requires(ServicesRights.ASSESS)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, edited(0, today(), Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(ServicesRights.ASSESS)
    ModelAndView edit(@PathVariable long inspection, Words words, HttpServletRequest request) {
        Inspection found = allowed(inspection, ServicesRights.ASSESS);
        Form form = InspectionForm.of(found, inspections.breaches().list(inspection));
        return pages.staff(FORM, edited(inspection, found.day(), form, words), request);
    }

    private InspectionPage.Edited edited(long id, LocalDate day, Form form, Words words) {
        return new InspectionPage.Edited(id, around.organisations(ServicesRights.ASSESS, words), kinds.on(day), form);
    }

    @PostMapping(ALL + "/new")
    @Requires(ServicesRights.ASSESS)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(0, today(), words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(ServicesRights.ASSESS)
    ModelAndView change(@PathVariable long inspection, Words words, HttpServletRequest request) {
        Inspection found = allowed(inspection, ServicesRights.ASSESS);
        return save(found.id(), found.day(), words, request);
    }

    private ModelAndView save(long inspection, LocalDate day, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = InspectionForm.read(form, inspection, kinds.on(day), today(), clock.instant())
                .then(
                        said -> {
                            access.require(
                                    ServicesRights.ASSESS, said.inspection().organisation());
                            return changes.save(said.inspection(), said.breaches());
                        },
                        said -> said.inspection().id());
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(LOCAL + "/" + id, "services.done.inspection"),
                again -> new Answers.Shown(FORM, edited(inspection, day, again, words)),
                request);
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}

package kz.aiqyn.base.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages of whoever keeps the institutions that give services.
@Controller
@Requires(CatalogueRights.KEEP)
class InstitutionController {

    private static final String LOCAL = CatalogueCard.STAFF + CatalogueCard.INSTITUTIONS;
    private static final String ALL = Languages.PATH + LOCAL;
    private static final String ONE = ALL + "/{institution:\\d{1,18}}";
    private static final String FORM = "base/catalogue/institution-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final CataloguePages shown;
    private final InstitutionChanges changes;
    private final Answers answers;
    private final InstantSource clock;

    InstitutionController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            CataloguePages shown,
            InstitutionChanges changes,
            Answers answers,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = new ListPages.Ways(LOCAL + "/new", "");
        return lists.staff(CatalogueLists.INSTITUTIONS, CatalogueRights.KEEP, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(CatalogueLists.INSTITUTIONS, CatalogueRights.KEEP, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long institution, HttpServletRequest request) {
        return pages.staff("base/catalogue/institution", shown.institution(institution), request);
    }

    @GetMapping(ALL + "/new")
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.editedInstitution(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable long institution, Words words, HttpServletRequest request) {
        Form form = PassportForm.of(shown.institution(institution).institution());
        return pages.staff(FORM, shown.editedInstitution(institution, form, words), request);
    }

    @PostMapping(ALL + "/new")
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(0, words, request);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(@PathVariable long institution, Words words, HttpServletRequest request) {
        return save(shown.institution(institution).institution().id(), words, request);
    }

    private ModelAndView save(long institution, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome =
                PassportForm.institution(form, institution, clock.instant()).then(this::save, Institution::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(LOCAL + "/" + id, "catalogue.done.institution"),
                again -> new Answers.Shown(FORM, shown.editedInstitution(institution, again, words)),
                request);
    }

    private Outcome<Long> save(Institution institution) {
        return shown.isKnown(institution.organisation())
                ? changes.save(institution)
                : Outcome.refused(
                        "organisation", Phrase.of("catalogue.refused.organisation", institution.organisation()));
    }
}

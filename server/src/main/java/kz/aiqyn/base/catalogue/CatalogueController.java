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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages of whoever keeps the passports of services.
@Controller
@Requires(CatalogueRights.KEEP)
class CatalogueController {

    private static final String ALL = Languages.PATH + CatalogueCard.STAFF;
    private static final String ONE = ALL + "/{passport:\\d{1,18}}";
    private static final String FORM = "base/catalogue/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final CataloguePages shown;
    private final PassportChanges changes;
    private final Answers answers;
    private final InstantSource clock;

    CatalogueController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            CataloguePages shown,
            PassportChanges changes,
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
        ListPages.Ways ways = new ListPages.Ways(CatalogueCard.STAFF + "/new", "/staff/files/" + PassportFile.CODE);
        return lists.staff(CatalogueLists.SERVICES, CatalogueRights.KEEP, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(CatalogueLists.SERVICES, CatalogueRights.KEEP, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long passport, HttpServletRequest request) {
        return pages.staff("base/catalogue/one", shown.passport(passport), request);
    }

    @GetMapping(ALL + "/new")
    ModelAndView blank(HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(0, Form.EMPTY.with("fee-kind", "free")), request);
    }

    /// The form of a new version, filled with what the service is until then.
    @GetMapping(ONE + "/next")
    ModelAndView next(@PathVariable long passport, HttpServletRequest request) {
        Form form = PassportForm.of(shown.dossier(passport))
                .with("valid-from", "")
                .with("ends-on", "")
                .with("version", "0");
        return pages.staff(FORM, shown.edited(0, form), request);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable long passport, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(passport, PassportForm.of(shown.dossier(passport))), request);
    }

    @PostMapping(ALL + "/new")
    ModelAndView add(HttpServletRequest request) {
        return save(0, request);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(@PathVariable long passport, HttpServletRequest request) {
        return save(shown.dossier(passport).passport().id(), request);
    }

    private ModelAndView save(long passport, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = PassportForm.read(form, passport, clock.instant())
                .then(changes::save, dossier -> dossier.passport().id());
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(CatalogueCard.STAFF + "/" + id, "catalogue.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(passport, again)),
                request);
    }
}

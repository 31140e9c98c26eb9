package kz.aiqyn.register.construction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on construction sites: the list, the overview, the form of a site.
@Controller
@Requires(ConstructionRights.SEE)
class ConstructionController {

    private static final String ALL = Languages.PATH + ConstructionCard.STAFF;
    private static final String EDIT = ALL + "/{site:\\d{1,18}}/edit";
    private static final String FORM = "register/construction/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final SitePages shown;
    private final SiteChanges changes;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    ConstructionController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            SitePages shown,
            SiteChanges changes,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        String add = access.may(ConstructionRights.EDIT) ? ConstructionCard.STAFF + "/new" : "";
        String file = access.may(ConstructionRights.EDIT)
                ? "/staff/files/" + SiteFile.CODE
                : access.may(ConstructionRights.REPORT) ? "/staff/files/" + ProgressFile.CODE : "";
        return lists.staff(SitePages.LIST, ConstructionRights.SEE, new ListPages.Ways(add, file), request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(SitePages.LIST, ConstructionRights.SEE, format, request, response);
    }

    @GetMapping(ALL + ConstructionCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(ConstructionRights.SEE, organisation);
        }
        SiteOverview overview =
                shown.overview(organisation, access.scope(ConstructionRights.SEE), ConstructionCard.STAFF);
        return pages.staff("register/construction/overview", overview, request);
    }

    @GetMapping(ALL + "/new")
    @Requires(ConstructionRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(EDIT)
    @Requires(ConstructionRights.EDIT)
    ModelAndView edit(@PathVariable long site, Words words, HttpServletRequest request) {
        Form form = SiteForm.of(shown.allowed(site, ConstructionRights.EDIT));
        return pages.staff(FORM, shown.edited(site, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(ConstructionRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(EDIT)
    @Requires(ConstructionRights.EDIT)
    ModelAndView change(@PathVariable long site, Words words, HttpServletRequest request) {
        return save(shown.allowed(site, ConstructionRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable ConstructionSite known, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = SiteForm.read(form, known, clock.instant())
                .then(
                        site -> {
                            access.require(ConstructionRights.EDIT, site.organisation());
                            return changes.save(site);
                        },
                        ConstructionSite::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(ConstructionCard.STAFF + "/" + id, "construction.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(known == null ? 0 : known.id(), again, words)),
                request);
    }
}

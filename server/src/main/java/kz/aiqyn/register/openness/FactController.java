package kz.aiqyn.register.openness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
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
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on what the portals publish.
@Controller
@Requires(OpennessRights.SEE)
class FactController {

    private static final String ALL = Languages.PATH + OpennessCard.STAFF + OpennessCard.FACTS;
    private static final String ONE = ALL + "/{fact:\\d{1,18}}";
    private static final String FORM = "register/openness/fact-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final FactPages shown;
    private final FactChanges changes;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    FactController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            FactPages shown,
            FactChanges changes,
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
        ListPages.Ways ways = access.may(OpennessRights.EDIT)
                ? new ListPages.Ways(FactPage.ALL + "/new", "/staff/files/" + FactFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(OpennessLists.FACTS, OpennessRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(OpennessLists.FACTS, OpennessRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long fact, HttpServletRequest request) {
        return pages.staff("register/openness/fact", shown.page(shown.allowed(fact, OpennessRights.SEE)), request);
    }

    @GetMapping(ALL + "/new")
    @Requires(OpennessRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(OpennessRights.EDIT)
    ModelAndView edit(@PathVariable long fact, Words words, HttpServletRequest request) {
        Form form = FactForm.of(shown.allowed(fact, OpennessRights.EDIT));
        return pages.staff(FORM, shown.edited(fact, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(OpennessRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(OpennessRights.EDIT)
    ModelAndView change(@PathVariable long fact, Words words, HttpServletRequest request) {
        return save(shown.allowed(fact, OpennessRights.EDIT), words, request);
    }

    /// Of what a fact is stays as it is: counts of another body or period are another fact.
    private ModelAndView save(@Nullable PortalFact known, Words words, HttpServletRequest request) {
        long id = known == null ? 0 : known.id();
        Form sent = Form.of(request);
        Form form = known == null
                ? sent
                : sent.with("organisation", known.organisation())
                        .with("kind", Lifecycle.code(known.kind()))
                        .with("period", known.period().toString());
        Outcome<Long> outcome = FactForm.read(form, id, clock.instant())
                .then(
                        fact -> {
                            access.require(OpennessRights.EDIT, fact.organisation());
                            return changes.save(fact);
                        },
                        PortalFact::id);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(FactPage.ALL + "/" + kept, "openness.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(id, again, words)),
                request);
    }
}

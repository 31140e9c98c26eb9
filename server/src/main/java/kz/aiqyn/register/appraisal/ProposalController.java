package kz.aiqyn.register.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on proposals.
@Controller
@Requires(AppraisalRights.SEE)
class ProposalController {

    private static final String ALL = Languages.PATH + AppraisalCard.STAFF;
    private static final String ONE = ALL + "/{proposal:\\d{1,18}}";
    private static final String PAGE = "register/appraisal/one";
    private static final String FORM = "register/appraisal/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final ProposalPages shown;
    private final ProposalChanges changes;
    private final ProposalLife life;
    private final Lives lives;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    ProposalController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            ProposalPages shown,
            ProposalChanges changes,
            ProposalLife life,
            Lives lives,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(AppraisalRights.PROPOSE)
                ? new ListPages.Ways(AppraisalCard.STAFF + "/new", "/staff/files/" + ProposalFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(AppraisalLists.PROPOSALS, AppraisalRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(AppraisalLists.PROPOSALS, AppraisalRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long proposal, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(proposal, AppraisalRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:accept|return|put-off}")
    @Requires(AppraisalRights.KEEP)
    ModelAndView step(@PathVariable long proposal, @PathVariable String event, HttpServletRequest request) {
        return step(shown.allowed(proposal, AppraisalRights.KEEP), event, request);
    }

    @PostMapping(ONE + "/resubmit")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView resubmit(@PathVariable long proposal, HttpServletRequest request) {
        return step(shown.allowed(proposal, AppraisalRights.PROPOSE), "resubmit", request);
    }

    private ModelAndView step(Proposal proposal, String event, HttpServletRequest request) {
        Form form = Form.of(request);
        ProposalEvent what = Lifecycle.of(ProposalEvent.class, event);
        return answer(proposal.id(), lives.take(life, StepRequest.of(proposal.id(), what, form)), form, event, request);
    }

    @PostMapping(ONE + "/cost")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView cost(@PathVariable long proposal, HttpServletRequest request) {
        shown.allowed(proposal, AppraisalRights.PROPOSE);
        Form form = Form.of(request);
        Outcome<Long> outcome =
                ProposalForm.cost(form).then(cost -> changes.cost(proposal, form.version(), cost), none -> proposal);
        return answer(proposal, outcome, form, "cost", request);
    }

    @PostMapping(ONE + "/uncost")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView uncost(@PathVariable long proposal, HttpServletRequest request) {
        shown.allowed(proposal, AppraisalRights.PROPOSE);
        Form form = Form.of(request);
        String year = form.text("removed");
        Outcome<Long> outcome = year.matches("\\d{4}")
                ? changes.uncost(proposal, form.version(), Integer.parseInt(year))
                : Outcome.refused(Phrase.of("appraisal.refused.year", year));
        return answer(proposal, outcome, form, "cost", request);
    }

    private ModelAndView answer(long proposal, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(AppraisalCard.STAFF + "/" + proposal, "appraisal.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(proposal, AppraisalRights.SEE), again)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(null, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView edit(@PathVariable long proposal, Words words, HttpServletRequest request) {
        Proposal known = shown.allowed(proposal, AppraisalRights.PROPOSE);
        return pages.staff(FORM, shown.edited(known, ProposalForm.of(known), words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(AppraisalRights.PROPOSE)
    ModelAndView change(@PathVariable long proposal, Words words, HttpServletRequest request) {
        return save(shown.allowed(proposal, AppraisalRights.PROPOSE), words, request);
    }

    private ModelAndView save(@Nullable Proposal known, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        if (known == null) {
            form = form.required("call");
        }
        String call = form.text("call");
        long answered = known != null ? known.call() : call.matches("\\d{1,18}") ? Long.parseLong(call) : 0;
        Outcome<Long> outcome = ProposalForm.read(form, answered, known, clock.instant())
                .then(
                        proposal -> {
                            access.require(AppraisalRights.PROPOSE, proposal.organisation());
                            return changes.keep(proposal);
                        },
                        Proposal::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(AppraisalCard.STAFF + "/" + id, "appraisal.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(known, again, words)),
                request);
    }
}

package kz.aiqyn.oversight.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The questions of an agenda: those that are proposed, and each with its page.
@Controller
@Requires(MeetingRights.SEE)
class AgendaController {

    private static final String ONE = Languages.PATH + MeetingCard.STAFF + "/{meeting:\\d{1,18}}";
    private static final String ITEM = ONE + "/items/{item:\\d{1,18}}";
    private static final String PAGE = "oversight/meeting/item";
    private static final String FORM = "oversight/meeting/item-form";

    private final Pages pages;
    private final MeetingPages shown;
    private final MeetingChanges changes;
    private final Answers answers;

    AgendaController(Pages pages, MeetingPages shown, MeetingChanges changes, Answers answers) {
        this.pages = pages;
        this.shown = shown;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping(ITEM)
    ModelAndView item(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        Meeting known = shown.seen(meeting);
        return pages.staff(PAGE, shown.item(known, shown.question(meeting, item), words, Form.EMPTY), request);
    }

    /// Puts one proposed speaker on the agenda, or all.
    @PostMapping(ONE + "/hear")
    @Requires(MeetingRights.PREPARE)
    ModelAndView hear(@PathVariable long meeting, HttpServletRequest request) {
        Form form = Form.of(request);
        MeetingPage page = shown.page(shown.seen(meeting), Form.EMPTY);
        String organisation = form.text("organisation");
        List<ProposedSpeaker> chosen = page.proposed().stream()
                .filter(one -> organisation.isEmpty() || one.organisation().equals(organisation))
                .toList();
        return agenda(meeting, changes.hear(meeting, form.version(), chosen), form, "heard", request);
    }

    @PostMapping(ITEM + "/{way:up|down}")
    @Requires(MeetingRights.PREPARE)
    ModelAndView move(
            @PathVariable long meeting, @PathVariable long item, @PathVariable String way, HttpServletRequest request) {
        Form form = Form.of(request);
        return agenda(meeting, changes.move(meeting, form.version(), item, way.equals("up")), form, "moved", request);
    }

    @PostMapping(ITEM + "/remove")
    @Requires(MeetingRights.PREPARE)
    ModelAndView remove(@PathVariable long meeting, @PathVariable long item, HttpServletRequest request) {
        Form form = Form.of(request);
        return agenda(meeting, changes.remove(meeting, form.version(), item), form, "removed", request);
    }

    private ModelAndView agenda(
            long meeting, Outcome<Long> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + meeting + "#agenda", "meeting.done." + done),
                again -> new Answers.Shown("oversight/meeting/one", shown.page(shown.seen(meeting), again)),
                request);
    }

    @GetMapping(ONE + "/items/new")
    @Requires(MeetingRights.PREPARE)
    ModelAndView blank(@PathVariable long meeting, Words words, HttpServletRequest request) {
        return pages.staff(
                FORM, shown.edited(shown.seen(meeting), Optional.empty(), MeetingPages.blankItem(), words), request);
    }

    @PostMapping(ONE + "/items/new")
    @Requires(MeetingRights.PREPARE)
    ModelAndView add(@PathVariable long meeting, Words words, HttpServletRequest request) {
        Form form = known(request, words);
        Outcome<Long> outcome = MeetingForm.item(form, null, 1)
                .then(item -> changes.add(meeting, form.version(), item), none -> meeting);
        return edited(meeting, Optional.empty(), outcome, form, words, request);
    }

    @GetMapping(ITEM + "/edit")
    @Requires(MeetingRights.PREPARE)
    ModelAndView edit(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        AgendaItem known = shown.question(meeting, item);
        return pages.staff(
                FORM, shown.edited(shown.seen(meeting), Optional.of(known), MeetingForm.of(known), words), request);
    }

    @PostMapping(ITEM + "/edit")
    @Requires(MeetingRights.PREPARE)
    ModelAndView save(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        Form form = known(request, words);
        AgendaItem known = shown.question(meeting, item);
        Outcome<Long> outcome = MeetingForm.item(form, known, known.place())
                .then(changed -> changes.change(meeting, form.version(), changed), none -> meeting);
        return edited(meeting, Optional.of(known), outcome, form, words, request);
    }

    /// What was sent, with an error where it names a body or a page that there is none of.
    private Form known(HttpServletRequest request, Words words) {
        MeetingPage.Choices choices = shown.choices(words);
        Form form = Form.of(request);
        form = MeetingForm.known(form, "organisation", choices.organisations().keySet());
        form = MeetingForm.known(form, "section-of", choices.organisations().keySet());
        return MeetingForm.known(form, "section", choices.sections().keySet());
    }

    private ModelAndView edited(
            long meeting,
            Optional<AgendaItem> item,
            Outcome<Long> outcome,
            Form form,
            Words words,
            HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + meeting + "#agenda", "meeting.done.item"),
                again -> new Answers.Shown(FORM, shown.edited(shown.seen(meeting), item, again, words)),
                request);
    }
}

package kz.aiqyn.oversight.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
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

/// The hall: its screen, and the page of whoever types what is said and decided, and who is there.
@Controller
@Requires(MeetingRights.SEE)
class HallController {

    private static final String ONE = Languages.PATH + MeetingCard.STAFF + "/{meeting:\\d{1,18}}";
    private static final String HALL = ONE + "/hall";
    private static final String AT = HALL + "/{item:\\d{1,18}}";
    private static final String DECISION = ONE + "/decisions/{decision:\\d{1,18}}";
    private static final String PAGE = "oversight/meeting/hall";
    private static final String CORRECTED = "oversight/meeting/decision-form";
    private static final String ATTENDANCE = "oversight/meeting/attendance";

    private final Pages pages;
    private final MeetingPages shown;
    private final MeetingChanges changes;
    private final HallChanges hall;
    private final Answers answers;

    HallController(Pages pages, MeetingPages shown, MeetingChanges changes, HallChanges hall, Answers answers) {
        this.pages = pages;
        this.shown = shown;
        this.changes = changes;
        this.hall = hall;
        this.answers = answers;
    }

    /// What the hall sees: the agenda, and the page of the present question.
    @GetMapping(ONE + "/screen")
    ModelAndView screen(@PathVariable long meeting, Words words, HttpServletRequest request) {
        return pages.staff("oversight/meeting/screen", present(meeting, words, Form.EMPTY), request);
    }

    @GetMapping(HALL)
    @Requires(MeetingRights.PREPARE)
    ModelAndView hall(@PathVariable long meeting, Words words, HttpServletRequest request) {
        return pages.staff(PAGE, present(meeting, words, Form.EMPTY), request);
    }

    /// The present question, or the first while none is heard.
    private MeetingPage.Item present(long meeting, Words words, Form form) {
        Meeting known = shown.seen(meeting);
        return shown.item(known, shown.present(known), words, form);
    }

    private MeetingPage.Item at(long meeting, long item, Words words, Form form) {
        return shown.item(shown.seen(meeting), shown.question(meeting, item), words, form);
    }

    /// Goes on to a question.
    @PostMapping(AT)
    @Requires(MeetingRights.PREPARE)
    ModelAndView hear(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        return typed(meeting, item, hall.hear(meeting, item), Form.of(request), "hearing", words, request);
    }

    @PostMapping(AT + "/note")
    @Requires(MeetingRights.PREPARE)
    ModelAndView note(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        Form form = MeetingForm.plain(Form.of(request), "heard", MeetingForm.LONGEST);
        Outcome<Long> outcome = form.isSound()
                ? hall.note(meeting, item, form.text("before"), form.text("heard"))
                : Outcome.refused(form);
        return typed(meeting, item, outcome, form, "noted", words, request);
    }

    @PostMapping(AT + "/decide")
    @Requires(MeetingRights.PREPARE)
    ModelAndView decide(@PathVariable long meeting, @PathVariable long item, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = DecisionForm.decision(form, 0, item, shown.around())
                .then(decision -> hall.decide(meeting, decision), none -> meeting);
        return typed(meeting, item, outcome, form, "decided", words, request);
    }

    private ModelAndView typed(
            long meeting,
            long item,
            Outcome<Long> outcome,
            Form form,
            String done,
            Words words,
            HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + meeting + "/hall#now", "meeting.done." + done),
                again -> new Answers.Shown(PAGE, at(meeting, item, words, again)),
                request);
    }

    @GetMapping(DECISION)
    @Requires(MeetingRights.PREPARE)
    ModelAndView decision(
            @PathVariable long meeting, @PathVariable long decision, Words words, HttpServletRequest request) {
        Decision known = shown.decision(meeting, decision);
        return pages.staff(CORRECTED, corrected(meeting, known, DecisionForm.of(known), words), request);
    }

    private MeetingPage.EditedDecision corrected(long meeting, Decision decision, Form form, Words words) {
        return new MeetingPage.EditedDecision(
                shown.standing(shown.seen(meeting), Form.EMPTY), decision, shown.choices(words), form);
    }

    @PostMapping(DECISION)
    @Requires(MeetingRights.PREPARE)
    ModelAndView correct(
            @PathVariable long meeting, @PathVariable long decision, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Decision known = shown.decision(meeting, decision);
        Outcome<Long> outcome = DecisionForm.decision(form, decision, known.item(), shown.around())
                .then(after -> hall.correct(meeting, form.text("before"), after), none -> meeting);
        return answered(meeting, known, outcome, form, "corrected", words, request);
    }

    @PostMapping(DECISION + "/drop")
    @Requires(MeetingRights.PREPARE)
    ModelAndView drop(
            @PathVariable long meeting, @PathVariable long decision, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Decision known = shown.decision(meeting, decision);
        return answered(
                meeting, known, hall.drop(meeting, form.text("before"), decision), form, "dropped", words, request);
    }

    private ModelAndView answered(
            long meeting,
            Decision decision,
            Outcome<Long> outcome,
            Form form,
            String done,
            Words words,
            HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + meeting + "#decisions", "meeting.done." + done),
                again -> new Answers.Shown(CORRECTED, corrected(meeting, decision, again, words)),
                request);
    }

    @GetMapping(ONE + "/attendance")
    @Requires(MeetingRights.PREPARE)
    ModelAndView attendance(@PathVariable long meeting, HttpServletRequest request) {
        return pages.staff(ATTENDANCE, shown.standing(shown.seen(meeting), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/attendance")
    @Requires(MeetingRights.PREPARE)
    ModelAndView attend(@PathVariable long meeting, HttpServletRequest request) {
        Form form = Form.of(request);
        List<Attendee> attendees = new ArrayList<>();
        Form checked = form;
        List<Form> rows = form.rows();
        Set<String> known = shown.around().known();
        for (int i = 0; i < rows.size(); i++) {
            Form row = MeetingForm.plain(
                    MeetingForm.choice(
                            MeetingForm.choice(rows.get(i), "way", Attendee.Way.values()),
                            "presence",
                            Attendee.Presence.values()),
                    "person",
                    MeetingForm.LONGEST);
            if (row.isSound() && known.contains(row.text("organisation"))) {
                attendees.add(new Attendee(
                        row.text("organisation"),
                        Lifecycle.of(Attendee.Way.class, row.text("way")),
                        Lifecycle.of(Attendee.Presence.class, row.text("presence")),
                        row.text("person")));
            } else {
                checked = checked.wrong("", Phrase.of("meeting.refused.row", i + 1));
            }
        }
        Outcome<Long> outcome = checked.isSound() ? changes.attend(meeting, attendees) : Outcome.refused(checked);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + meeting + "#attendance", "meeting.done.attendance"),
                again -> new Answers.Shown(ATTENDANCE, shown.standing(shown.seen(meeting), again)),
                request);
    }
}

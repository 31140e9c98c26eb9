package kz.aiqyn.oversight.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on meetings: the list, one of them, its steps, its day and place.
@Controller
@Requires(MeetingRights.SEE)
class MeetingController {

    private static final String ALL = Languages.PATH + MeetingCard.STAFF;
    private static final String ONE = ALL + "/{meeting:\\d{1,18}}";
    private static final String PAGE = "oversight/meeting/one";
    private static final String FORM = "oversight/meeting/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final MeetingPages shown;
    private final MeetingChanges changes;
    private final MeetingLife life;
    private final Lives lives;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    MeetingController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            MeetingPages shown,
            MeetingChanges changes,
            MeetingLife life,
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
        ListPages.Ways ways = access.may(MeetingRights.PREPARE)
                ? new ListPages.Ways(MeetingCard.STAFF + "/new", "")
                : ListPages.Ways.NONE;
        return lists.staff(listing(), MeetingRights.SEE, ways, request);
    }

    private Listing listing() {
        return shown.maySeeDrafts() ? MeetingLists.ALL : MeetingLists.SEEN;
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(listing(), MeetingRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long meeting, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.seen(meeting), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:sign|reopen|return|approve}")
    @Requires(MeetingRights.LEAD)
    ModelAndView lead(@PathVariable long meeting, @PathVariable String event, HttpServletRequest request) {
        return step(meeting, event, request);
    }

    @PostMapping(ONE + "/{event:begin|end|agree|cancel}")
    @Requires(MeetingRights.PREPARE)
    ModelAndView prepare(@PathVariable long meeting, @PathVariable String event, HttpServletRequest request) {
        return step(meeting, event, request);
    }

    private ModelAndView step(long meeting, String event, HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                lives.take(life, StepRequest.of(meeting, Lifecycle.of(MeetingEvent.class, event), form)),
                form,
                now -> Answers.Next.of(
                        event.equals("begin") ? now.local() + "/hall" : now.local(), "meeting.done." + event),
                again -> new Answers.Shown(PAGE, shown.page(shown.seen(meeting), again)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(MeetingRights.PREPARE)
    ModelAndView blank(HttpServletRequest request) {
        Form form = Form.EMPTY
                .with("kind", "weekly")
                .with("held-on", Kazakhstan.today(clock).toString())
                .with("starts", "10:00");
        return pages.staff(FORM, edited(null, form), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(MeetingRights.PREPARE)
    ModelAndView create(HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = MeetingForm.meeting(form, null, Kazakhstan.today(clock), clock.instant())
                .then(changes::create, none -> 0L);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(MeetingCard.STAFF + "/" + id, "meeting.done.created"),
                again -> new Answers.Shown(FORM, edited(null, again)),
                request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(MeetingRights.PREPARE)
    ModelAndView edit(@PathVariable long meeting, HttpServletRequest request) {
        Meeting known = shown.seen(meeting);
        return pages.staff(FORM, edited(known, MeetingForm.of(known)), request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(MeetingRights.PREPARE)
    ModelAndView save(@PathVariable long meeting, HttpServletRequest request) {
        Meeting known = shown.seen(meeting);
        Form form = Form.of(request);
        Outcome<Long> outcome = MeetingForm.meeting(form, known, Kazakhstan.today(clock), clock.instant())
                .then(changes::change, none -> meeting);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(known.local(), "meeting.done.changed"),
                again -> new Answers.Shown(FORM, edited(known, again)),
                request);
    }

    private static MeetingPage.Edited edited(@Nullable Meeting known, Form form) {
        return new MeetingPage.Edited(
                Optional.ofNullable(known), known == null ? MeetingCard.STAFF + "/new" : known.local() + "/edit", form);
    }
}

package kz.aiqyn.oversight.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules by which speakers are proposed: read by all, changed by whoever prepares meetings.
@Controller
@Requires(MeetingRights.SEE)
class RulesController {

    private static final String ALL = Languages.PATH + MeetingPage.Rules.ADDRESS;
    private static final String PAGE = "oversight/meeting/rules";
    private static final List<String> KINDS = List.of("weekly", "extended", "own");

    private final Pages pages;
    private final MeetingPages shown;
    private final SpeakerRules rules;
    private final Answers answers;
    private final Access access;

    RulesController(Pages pages, MeetingPages shown, SpeakerRules rules, Answers answers, Access access) {
        this.pages = pages;
        this.shown = shown;
        this.rules = rules;
        this.answers = answers;
        this.access = access;
    }

    @GetMapping(ALL)
    ModelAndView rules(@RequestParam(defaultValue = "weekly") String kind, HttpServletRequest request) {
        MeetingKind of = kind(kind);
        return pages.staff(PAGE, page(of, SpeakerRules.form(rules.of(of))), request);
    }

    @PostMapping(ALL)
    @Requires(MeetingRights.PREPARE)
    ModelAndView write(@RequestParam(defaultValue = "weekly") String kind, HttpServletRequest request) {
        MeetingKind of = kind(kind);
        Form form = Form.of(request);
        return answers.answer(
                rules.write(of, form),
                form,
                written -> Answers.Next.of(MeetingPage.Rules.ADDRESS + "?kind=" + kind, "meeting.done.rules"),
                again -> new Answers.Shown(PAGE, page(of, again)),
                request);
    }

    private static MeetingKind kind(String kind) {
        if (!KINDS.contains(kind)) {
            throw Absent.of("meeting.absent.kind", kind);
        }
        return Lifecycle.of(MeetingKind.class, kind);
    }

    private MeetingPage.Rules page(MeetingKind kind, Form form) {
        return new MeetingPage.Rules(kind, rules.of(kind), shown.named(kind), access.may(MeetingRights.PREPARE), form);
    }
}

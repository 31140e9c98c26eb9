package kz.aiqyn.base.notification;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own notices. Opening one writes that it was read, and so is a form: pages that are only looked at, or fetched
/// beforehand by a browser, write nothing.
@Controller
@Requires(IdentityRights.WORK)
class NoticesController {

    private static final String ALL = Languages.PATH + Frame.NOTICES;
    private static final String ONE = ALL + "/{notice:\\d{1,18}}";

    private final Pages pages;
    private final Answers answers;
    private final OwnNotices notices;

    NoticesController(Pages pages, Answers answers, OwnNotices notices) {
        this.pages = pages;
        this.answers = answers;
        this.notices = notices;
    }

    @GetMapping(ALL)
    ModelAndView list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return pages.staff("base/notification/notices", notices.page(unread, page), request);
    }

    @PostMapping(ONE + "/open")
    ModelAndView open(@PathVariable long notice, HttpServletRequest request) {
        return answers.go(notices.open(notice).local(), request);
    }

    @PostMapping(ONE + "/read")
    ModelAndView read(@PathVariable long notice, HttpServletRequest request) {
        notices.read(notice);
        return answers.done(Answers.Next.of(Frame.NOTICES, "notification.done.read"), request);
    }

    @PostMapping(ALL + "/read")
    ModelAndView readAll(@RequestParam(defaultValue = "0") long last, HttpServletRequest request) {
        notices.readAll(last);
        return answers.done(Answers.Next.of(Frame.NOTICES, "notification.done.read-all"), request);
    }
}

package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Has the state portal asked: once a day where a token is there, and when somebody wants it.
@Controller
@Requires(ProcurementRights.TAKE)
class PullController {

    private static final String PAGE = Languages.PATH + ProcurementCard.STAFF + ProcurementCard.PORTAL;

    private final Pages pages;
    private final Answers answers;
    private final Jobs jobs;
    private final PortalPull pull;
    private final PortalSettings settings;
    private final JobSettings work;

    PullController(
            Pages pages, Answers answers, Jobs jobs, PortalPull pull, PortalSettings settings, JobSettings work) {
        this.pages = pages;
        this.answers = answers;
        this.jobs = jobs;
        this.pull = pull;
        this.settings = settings;
        this.work = work;
    }

    /// @param on whether there is a token
    /// @param underWay whether the portal is being asked
    record PullPage(boolean on, String address, boolean underWay) {}

    @GetMapping(PAGE)
    ModelAndView page(HttpServletRequest request) {
        return pages.staff(
                "register/procurement/pull",
                new PullPage(settings.isOn(), settings.address().getHost(), jobs.isUnderWay(PortalPull.CODE)),
                request);
    }

    @PostMapping(PAGE)
    ModelAndView ask(HttpServletRequest request) {
        if (settings.isOn()) {
            ask();
        }
        return answers.done(
                Answers.Next.of(
                        ProcurementCard.STAFF + ProcurementCard.PORTAL,
                        settings.isOn() ? "procurement.pull.asked" : "procurement.pull.off"),
                request);
    }

    @Scheduled(initialDelay = 60, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
    void daily() {
        if (settings.isOn() && work.work()) {
            ask();
        }
    }

    private void ask() {
        jobs.ask(JobOrder.of(pull, new PortalPull.Asked("")).untilEnded(PortalPull.CODE));
    }
}

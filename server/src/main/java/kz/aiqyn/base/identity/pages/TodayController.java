package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page of the staff.
@Controller
@Requires(IdentityRights.WORK)
class TodayController {

    private final Pages pages;
    private final Access access;
    private final ShownGrants grants;
    private final ObjectProvider<PendingTasks> modules;
    private final InstantSource clock;

    TodayController(
            Pages pages, Access access, ShownGrants grants, ObjectProvider<PendingTasks> modules, InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.grants = grants;
        this.modules = modules;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + "/staff")
    ModelAndView today(HttpServletRequest request) {
        Access.Person person = access.person().orElseThrow();
        LocalDate today = Kazakhstan.today(clock);
        boolean hasRoles = !grants.of(person.login()).isEmpty();
        List<PendingTask> tasks = modules.orderedStream()
                .flatMap(module -> module.tasks().stream())
                .toList();
        return pages.staff("base/identity/pages/today", TodayPage.of(person.name(), today, hasRoles, tasks), request);
    }
}

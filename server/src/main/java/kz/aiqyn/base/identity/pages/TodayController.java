package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.identity.Waiting;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page of the staff.
@Controller
@Requires(Right.WORK)
class TodayController {

    private final Pages pages;
    private final Access access;
    private final ShownGrants grants;
    private final List<Waiting> waiting;

    TodayController(Pages pages, Access access, ShownGrants grants, List<Waiting> waiting) {
        this.pages = pages;
        this.access = access;
        this.grants = grants;
        this.waiting = List.copyOf(waiting);
    }

    @GetMapping(Languages.PATH + "/staff")
    ModelAndView today(HttpServletRequest request) {
        Access.Person person = access.person().orElseThrow();
        List<Waiting.Item> items = waiting.stream()
                .filter(one -> access.may(one.right()))
                .flatMap(one -> one.list().stream())
                .toList();
        return pages.staff("identity/today", new TodayPage(person.name(), grants.of(person.login()), items), request);
    }
}

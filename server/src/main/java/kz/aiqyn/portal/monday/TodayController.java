package kz.aiqyn.portal.monday;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page of the staff.
@Controller
@Requires(IdentityRights.WORK)
class TodayController {

    private final Pages pages;
    private final TodayReader reader;
    private final InstantSource clock;

    TodayController(Pages pages, TodayReader reader, InstantSource clock) {
        this.pages = pages;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + "/staff")
    ModelAndView today(Words words, HttpServletRequest request) {
        LocalDate today = Kazakhstan.today(clock);
        return pages.staff("portal/monday/today", reader.read(words, today), request);
    }
}

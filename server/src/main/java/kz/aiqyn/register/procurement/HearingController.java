package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Whom a meeting should hear on procurement, and why.
@Controller
@Requires(ProcurementRights.SEE)
class HearingController {

    private final Pages pages;
    private final ProcurementAttention attention;
    private final Owners owners;
    private final Access access;
    private final InstantSource clock;

    HearingController(Pages pages, ProcurementAttention attention, Owners owners, Access access, InstantSource clock) {
        this.pages = pages;
        this.attention = attention;
        this.owners = owners;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + ProcurementCard.STAFF + ProcurementCard.HEARING)
    ModelAndView hearing(HttpServletRequest request) {
        List<Attention> found = attention.attention(Kazakhstan.today(clock), access.scope(ProcurementRights.SEE));
        return pages.staff("register/procurement/hearing", HearingPage.of(found, owners), request);
    }
}

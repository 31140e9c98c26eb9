package kz.aiqyn.base.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedMap;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// How mail goes, for whoever keeps the installation.
@Controller
@Requires(NotificationCard.SEE_MAIL)
class MailController {

    private static final int MOST = 50;

    private final Pages pages;
    private final StoredMails mails;
    private final MailSettings settings;
    private final Site site;

    MailController(Pages pages, StoredMails mails, MailSettings settings, Site site) {
        this.pages = pages;
        this.mails = mails;
        this.settings = settings;
        this.site = site;
    }

    /// @param server the mail server, empty for none
    /// @param site the address that links in mails begin with
    record MailPage(
            String server,
            String from,
            String site,
            SortedMap<StoredMails.State, Long> counts,
            List<StoredMails.Trouble> troubles) {}

    @GetMapping(Languages.PATH + NotificationCard.MAIL)
    ModelAndView page(HttpServletRequest request) {
        String server = settings.isOn() ? settings.host() + ":" + settings.port() : "";
        return pages.staff(
                "base/notification/mail",
                new MailPage(server, settings.from(), site.address(), mails.counts(), mails.troubles(MOST)),
                request);
    }
}

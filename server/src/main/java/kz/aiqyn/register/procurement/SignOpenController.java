package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Signs worth a look, for everybody after the body could answer.
@Controller
@Open
class SignOpenController {

    private static final String ALL = Languages.PATH + ProcurementCard.OPEN + ProcurementCard.SIGNS;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Signs signs;
    private final Owners owners;
    private final InstantSource clock;

    SignOpenController(Pages pages, ListPages lists, ListFiles files, Signs signs, Owners owners, InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.signs = signs;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(PurchaseLists.OPEN_SIGNS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(PurchaseLists.OPEN_SIGNS, format, request, response);
    }

    /// A sign is nobody else's before the body could answer.
    @GetMapping(ALL + "/{sign:\\d{1,11}}")
    ModelAndView one(@PathVariable long sign, HttpServletRequest request) {
        Sign found = signs.get(sign);
        if (!found.isOpen(Kazakhstan.today(clock))) {
            throw Absent.of("procurement.absent.sign", String.valueOf(sign));
        }
        return pages.open(
                "register/procurement/sign-open",
                new SignPage(
                        found,
                        owners.name(found.organisation()),
                        signs.like(found.rule()),
                        false,
                        ProcurementCard.OPEN,
                        Form.EMPTY),
                request);
    }
}

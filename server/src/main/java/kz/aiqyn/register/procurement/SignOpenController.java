package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
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
    private static final String GROUPS = Languages.PATH + ProcurementCard.OPEN + ProcurementCard.GROUPS;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final SignPages shown;

    SignOpenController(Pages pages, ListPages lists, ListFiles files, SignPages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(SignLists.OPEN_SIGNS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(SignLists.OPEN_SIGNS, format, request, response);
    }

    @GetMapping(GROUPS)
    ModelAndView groups(HttpServletRequest request) {
        return lists.open(SignLists.OPEN_GROUPS, request);
    }

    @GetMapping(GROUPS + "." + ListFiles.CHOICE)
    void groupsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(SignLists.OPEN_GROUPS, format, request, response);
    }

    @GetMapping(ALL + "/{sign:\\d{1,11}}")
    ModelAndView one(@PathVariable long sign, HttpServletRequest request) {
        return pages.open("register/procurement/sign-open", shown.open(shown.open(sign)), request);
    }
}

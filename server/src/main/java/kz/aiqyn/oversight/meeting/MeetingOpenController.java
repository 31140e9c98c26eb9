package kz.aiqyn.oversight.meeting;

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

/// What everybody reads of meetings: their agendas once they are signed, and what was promised there.
@Controller
@Open
class MeetingOpenController {

    private static final String ALL = Languages.PATH + MeetingCard.OPEN;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final MeetingPages shown;

    MeetingOpenController(Pages pages, ListPages lists, ListFiles files, MeetingPages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(MeetingLists.SEEN, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(MeetingLists.SEEN, format, request, response);
    }

    @GetMapping(ALL + "/{meeting:\\d{1,18}}")
    ModelAndView one(@PathVariable long meeting, HttpServletRequest request) {
        return pages.open("oversight/meeting/open", shown.open(meeting), request);
    }
}

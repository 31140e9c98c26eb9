package kz.aiqyn.oversight.assignment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on assignments: the list, one of them, giving one.
@Controller
@Requires(AssignmentRights.SEE)
class AssignmentController {

    private static final String ALL = Languages.PATH + AssignmentCard.STAFF;
    private static final String ONE = ALL + "/{assignment:\\d{1,18}}";
    private static final String PAGE = "oversight/assignment/one";
    private static final String FORM = "oversight/assignment/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final AssignmentPages shown;
    private final AssignmentGiving giving;
    private final Answers answers;
    private final Access access;

    AssignmentController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            AssignmentPages shown,
            AssignmentGiving giving,
            Answers answers,
            Access access) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.giving = giving;
        this.answers = answers;
        this.access = access;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(AssignmentRights.GIVE)
                ? new ListPages.Ways(AssignmentCard.STAFF + "/new", "/staff/files/" + AssignmentFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(AssignmentLists.ALL, AssignmentRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(AssignmentLists.ALL, AssignmentRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long assignment, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(assignment, AssignmentRights.SEE), Form.EMPTY), request);
    }

    @GetMapping(ALL + "/new")
    @Requires(AssignmentRights.GIVE)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(Optional.empty(), giving.blank(), words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(AssignmentRights.GIVE)
    ModelAndView give(Words words, HttpServletRequest request) {
        return give(Optional.empty(), words, request);
    }

    @GetMapping(ONE + "/part")
    @Requires(AssignmentRights.GIVE)
    ModelAndView part(@PathVariable long assignment, Words words, HttpServletRequest request) {
        Assignment whole = shown.allowed(assignment, AssignmentRights.GIVE);
        return pages.staff(FORM, shown.edited(Optional.of(whole), giving.part(whole), words), request);
    }

    @PostMapping(ONE + "/part")
    @Requires(AssignmentRights.GIVE)
    ModelAndView split(@PathVariable long assignment, Words words, HttpServletRequest request) {
        return give(Optional.of(shown.allowed(assignment, AssignmentRights.GIVE)), words, request);
    }

    private ModelAndView give(Optional<Assignment> whole, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                giving.give(form, whole),
                form,
                given -> given.size() == 1
                        ? Answers.Next.of(AssignmentCard.STAFF + "/" + given.getFirst(), "assignment.done.given")
                        : Answers.Next.of(AssignmentCard.STAFF, "assignment.done.many", given.size()),
                again -> new Answers.Shown(FORM, shown.edited(whole, again, words)),
                request);
    }
}

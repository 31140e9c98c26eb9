package kz.aiqyn.register.openness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on versions of the checklist.
@Controller
@Requires(OpennessRights.SEE)
class ChecklistController {

    private static final String ALL = Languages.PATH + OpennessCard.STAFF + OpennessCard.CHECKLISTS;
    private static final String ONE = ALL + "/{checklist:\\d{1,18}}";
    private static final String PAGE = "register/openness/checklist";
    private static final String FORM = "register/openness/checklist-form";
    /// How many quarters before this one and after it a new version may begin.
    private static final int AROUND = 8;

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Checklists checklists;
    private final ChecklistChanges changes;
    private final ChangeHistory history;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    ChecklistController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Checklists checklists,
            ChecklistChanges changes,
            ChangeHistory history,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.checklists = checklists;
        this.changes = changes;
        this.history = history;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(OpennessLists.ITEMS, OpennessRights.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(OpennessLists.ITEMS, OpennessRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long checklist, HttpServletRequest request) {
        return pages.staff(PAGE, page(checklist, Form.EMPTY), request);
    }

    @GetMapping(ONE + "/new")
    @Requires(OpennessRights.CHECKLIST)
    ModelAndView blank(@PathVariable long checklist, HttpServletRequest request) {
        return pages.staff(FORM, page(checklist, ChecklistForm.of(checklists.whole(checklist))), request);
    }

    @PostMapping(ONE + "/new")
    @Requires(OpennessRights.CHECKLIST)
    ModelAndView begin(@PathVariable long checklist, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = ChecklistForm.read(form, checklists.whole(checklist), clock.instant())
                .then(changes::begin, none -> checklist);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(
                        OpennessCard.STAFF + OpennessCard.CHECKLISTS + "/" + kept,
                        "openness.done.checklist",
                        form.text("code")),
                again -> new Answers.Shown(FORM, page(checklist, again)),
                request);
    }

    private ChecklistPage page(long checklist, Form form) {
        Checklist whole = checklists.whole(checklist);
        return new ChecklistPage(
                whole,
                checklists.versions(),
                access.may(OpennessRights.CHECKLIST),
                history.of(whole.version().subject()),
                beginnings(),
                form);
    }

    /// The quarters after all versions that there are, from two years ago at the earliest, for two years to come.
    private List<Period> beginnings() {
        LocalDate today = Kazakhstan.today(clock);
        Period now = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        Period after = checklists.versions().getFirst().from().plus(1);
        Period first = after.compareTo(now.plus(-AROUND)) < 0 ? now.plus(-AROUND) : after;
        return PeriodChoices.between(first, (first.compareTo(now) < 0 ? now : first).plus(AROUND));
    }
}

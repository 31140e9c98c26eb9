package kz.aiqyn.register.investment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages of industrial zones and their plots.
@Controller
@Requires(InvestmentRights.SEE)
class ZoneController {

    private static final String HERE = InvestmentCard.STAFF + InvestmentCard.ZONES;
    private static final String ALL = Languages.PATH + HERE;
    private static final String ONE = ALL + "/{zone:\\d{1,18}}";
    private static final String PAGE = "register/investment/zone";
    private static final String FORM = "register/investment/zone-form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final GroundPages shown;
    private final ProjectPages forms;
    private final ZoneChanges changes;
    private final KnownProjects projects;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    ZoneController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            GroundPages shown,
            ProjectPages forms,
            ZoneChanges changes,
            KnownProjects projects,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.forms = forms;
        this.changes = changes;
        this.projects = projects;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(InvestmentRights.EDIT)
                ? new ListPages.Ways(HERE + "/new", "/staff/files/" + ZoneFile.CODE)
                : ListPages.Ways.NONE;
        return lists.staff(InvestmentLists.ZONES, InvestmentRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(InvestmentLists.ZONES, InvestmentRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long zone, Words words, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowedZone(zone, InvestmentRights.SEE), Form.EMPTY, words), request);
    }

    @PostMapping(ONE + "/plot")
    @Requires(InvestmentRights.EDIT)
    ModelAndView let(@PathVariable long zone, Words words, HttpServletRequest request) {
        Zone known = shown.allowedZone(zone, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = GroundForm.plot(form, project(form, known), clock.instant())
                .then(plot -> changes.let(zone, form.version(), plot), none -> zone);
        return answer(zone, outcome, form, words, request);
    }

    /// A project of the zone's own body; null where the form names none of them.
    private @Nullable Long project(Form form, Zone zone) {
        return projects.of(List.of(zone.organisation())).values().stream()
                .map(KnownProjects.Known::id)
                .filter(id -> Long.toString(id).equals(form.text("project")))
                .findFirst()
                .orElse(null);
    }

    @PostMapping(ONE + "/unlet")
    @Requires(InvestmentRights.EDIT)
    ModelAndView unlet(@PathVariable long zone, Words words, HttpServletRequest request) {
        shown.allowedZone(zone, InvestmentRights.EDIT);
        Form form = Form.of(request);
        Outcome<Long> outcome = changes.remove(zone, form.version(), form.text("removed"), form.text("removed-since"));
        return answer(zone, outcome, form, words, request);
    }

    private ModelAndView answer(long zone, Outcome<?> outcome, Form form, Words words, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(HERE + "/" + zone, "investment.zone.done.kept"),
                again -> new Answers.Shown(
                        PAGE, shown.page(shown.allowedZone(zone, InvestmentRights.SEE), again, words)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, forms.edited(0, HERE, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(InvestmentRights.EDIT)
    ModelAndView edit(@PathVariable long zone, Words words, HttpServletRequest request) {
        Form form = GroundForm.of(shown.allowedZone(zone, InvestmentRights.EDIT));
        return pages.staff(FORM, forms.edited(zone, HERE, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(InvestmentRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(InvestmentRights.EDIT)
    ModelAndView change(@PathVariable long zone, Words words, HttpServletRequest request) {
        return save(shown.allowedZone(zone, InvestmentRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable Zone known, Words words, HttpServletRequest request) {
        long id = known == null ? 0 : known.id();
        Form form = Form.of(request);
        Outcome<Long> outcome = GroundForm.zone(form, known, clock.instant())
                .then(
                        zone -> {
                            access.require(InvestmentRights.EDIT, zone.organisation());
                            return changes.save(zone);
                        },
                        Zone::id);
        return answers.answer(
                outcome,
                form,
                kept -> Answers.Next.of(HERE + "/" + kept, "investment.zone.done.saved"),
                again -> new Answers.Shown(FORM, forms.edited(id, HERE, again, words)),
                request);
    }
}

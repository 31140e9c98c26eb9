package kz.aiqyn.register.greenhouse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
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

/// The staff's pages on greenhouses.
@Controller
@Requires(GreenhouseRights.SEE)
class GreenhouseController {

    private static final String ALL = Languages.PATH + GreenhouseCard.STAFF;
    private static final String ONE = ALL + "/{house:\\d{1,18}}";
    private static final String PAGE = "register/greenhouse/one";
    private static final String FORM = "register/greenhouse/form";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final GreenhousePages shown;
    private final GreenhouseChanges changes;
    private final GreenhouseLife life;
    private final Lives lives;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    GreenhouseController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            GreenhousePages shown,
            GreenhouseChanges changes,
            GreenhouseLife life,
            Lives lives,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.changes = changes;
        this.life = life;
        this.lives = lives;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        ListPages.Ways ways = access.may(GreenhouseRights.EDIT)
                ? new ListPages.Ways(GreenhouseCard.STAFF + "/new", "/staff/files/greenhouses")
                : ListPages.Ways.NONE;
        return lists.staff(GreenhousePages.LIST, GreenhouseRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(GreenhousePages.LIST, GreenhouseRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long house, HttpServletRequest request) {
        return pages.staff(PAGE, shown.page(shown.allowed(house, GreenhouseRights.SEE), Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:build|start|close}")
    @Requires(GreenhouseRights.EDIT)
    ModelAndView step(@PathVariable long house, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(house, GreenhouseRights.EDIT);
        Form form = Form.of(request);
        HouseEvent what = Lifecycle.of(HouseEvent.class, event);
        return answer(house, lives.take(life, StepRequest.of(house, what, form)), form, event, request);
    }

    @PostMapping(ONE + "/harvest")
    @Requires(GreenhouseRights.HARVEST)
    ModelAndView harvest(@PathVariable long house, HttpServletRequest request) {
        shown.allowed(house, GreenhouseRights.HARVEST);
        Form form = Form.of(request);
        Outcome<Long> outcome = GreenhouseForm.harvest(form, "", clock.instant())
                .then(harvest -> changes.record(house, form.version(), harvest), none -> house);
        return answer(house, outcome, form, "harvest", request);
    }

    private ModelAndView answer(long house, Outcome<?> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                now -> Answers.Next.of(GreenhouseCard.STAFF + "/" + house, "greenhouse.done." + done),
                again -> new Answers.Shown(PAGE, shown.page(shown.allowed(house, GreenhouseRights.SEE), again)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(GreenhouseRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff(FORM, shown.edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(GreenhouseRights.EDIT)
    ModelAndView edit(@PathVariable long house, Words words, HttpServletRequest request) {
        Form form = GreenhouseForm.of(shown.allowed(house, GreenhouseRights.EDIT));
        return pages.staff(FORM, shown.edited(house, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(GreenhouseRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(GreenhouseRights.EDIT)
    ModelAndView change(@PathVariable long house, Words words, HttpServletRequest request) {
        return save(shown.allowed(house, GreenhouseRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable Greenhouse known, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = GreenhouseForm.read(form, known, clock.instant())
                .then(
                        house -> {
                            access.require(GreenhouseRights.EDIT, house.organisation());
                            return changes.save(house);
                        },
                        Greenhouse::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(GreenhouseCard.STAFF + "/" + id, "greenhouse.done.saved"),
                again -> new Answers.Shown(FORM, shown.edited(known == null ? 0 : known.id(), again, words)),
                request);
    }
}

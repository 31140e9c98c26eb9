package kz.aiqyn.register.playground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
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

/// The staff's pages on playgrounds.
@Controller
@Requires(PlaygroundRights.SEE)
class PlaygroundController {

    private static final String ALL = Languages.PATH + PlaygroundCard.STAFF;
    private static final String ONE = ALL + "/{ground:\\d{1,18}}";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final PlaygroundPages shown;
    private final PlaygroundChanges changes;
    private final PlaygroundLife life;
    private final Lives lives;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    PlaygroundController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            PlaygroundPages shown,
            PlaygroundChanges changes,
            PlaygroundLife life,
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
        ListPages.Ways ways = access.may(PlaygroundRights.EDIT)
                ? new ListPages.Ways(PlaygroundCard.STAFF + "/new", "/staff/files/playgrounds")
                : ListPages.Ways.NONE;
        return lists.staff(PlaygroundPages.LIST, PlaygroundRights.SEE, ways, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(PlaygroundPages.LIST, PlaygroundRights.SEE, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long ground, HttpServletRequest request) {
        return pages.staff(
                "register/playground/one",
                shown.page(shown.allowed(ground, PlaygroundRights.SEE), Form.EMPTY),
                request);
    }

    @PostMapping(ONE + "/{event:open|close}")
    @Requires(PlaygroundRights.EDIT)
    ModelAndView step(@PathVariable long ground, @PathVariable String event, HttpServletRequest request) {
        shown.allowed(ground, PlaygroundRights.EDIT);
        Form form = Form.of(request);
        GroundEvent what = event.equals("open") ? GroundEvent.OPEN : GroundEvent.CLOSE;
        return answers.answer(
                lives.take(life, StepRequest.of(ground, what, form)),
                form,
                now -> Answers.Next.of(PlaygroundCard.STAFF + "/" + ground, "playground.done." + event),
                again -> new Answers.Shown(
                        "register/playground/one", shown.page(shown.allowed(ground, PlaygroundRights.SEE), again)),
                request);
    }

    @GetMapping(ALL + "/new")
    @Requires(PlaygroundRights.EDIT)
    ModelAndView blank(Words words, HttpServletRequest request) {
        return pages.staff("register/playground/form", shown.edited(0, Form.EMPTY, words), request);
    }

    @GetMapping(ONE + "/edit")
    @Requires(PlaygroundRights.EDIT)
    ModelAndView edit(@PathVariable long ground, Words words, HttpServletRequest request) {
        Form form = PlaygroundForm.of(shown.allowed(ground, PlaygroundRights.EDIT));
        return pages.staff("register/playground/form", shown.edited(ground, form, words), request);
    }

    @PostMapping(ALL + "/new")
    @Requires(PlaygroundRights.EDIT)
    ModelAndView add(Words words, HttpServletRequest request) {
        return save(null, words, request);
    }

    @PostMapping(ONE + "/edit")
    @Requires(PlaygroundRights.EDIT)
    ModelAndView change(@PathVariable long ground, Words words, HttpServletRequest request) {
        return save(shown.allowed(ground, PlaygroundRights.EDIT), words, request);
    }

    private ModelAndView save(@Nullable Playground known, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = PlaygroundForm.read(form, known, clock.instant())
                .then(
                        ground -> {
                            access.require(PlaygroundRights.EDIT, ground.organisation());
                            return changes.save(ground);
                        },
                        Playground::id);
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(PlaygroundCard.STAFF + "/" + id, "playground.done.saved"),
                again -> new Answers.Shown(
                        "register/playground/form", shown.edited(known == null ? 0 : known.id(), again, words)),
                request);
    }
}

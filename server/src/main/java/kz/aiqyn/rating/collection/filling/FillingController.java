package kz.aiqyn.rating.collection.filling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Missing values on their way from the body whose they are to the economist.
@Controller
@Requires(ValueRights.FILL)
class FillingController {

    private static final String FILL = "rating/collection/filling/fill";
    private static final String ONE = "rating/collection/filling/filling";
    private static final String AT = Languages.PATH + FillingAddresses.ALL + "/{filling:\\d{1,18}}";

    private final Pages pages;
    private final Answers answers;
    private final FillingPages shown;
    private final FillingDesk desk;
    private final FillingLife life;
    private final Lives lives;
    private final GapTemplate template;

    FillingController(
            Pages pages,
            Answers answers,
            FillingPages shown,
            FillingDesk desk,
            FillingLife life,
            Lives lives,
            GapTemplate template) {
        this.pages = pages;
        this.answers = answers;
        this.shown = shown;
        this.desk = desk;
        this.life = life;
        this.lives = lives;
        this.template = template;
    }

    /// @param again the number of what was sent before and came back; 0 for none
    @GetMapping(Languages.PATH + FillingAddresses.FILL)
    ModelAndView fill(
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "0") long again,
            Words words,
            HttpServletRequest request) {
        AskedGaps gaps = shown.asked(methodology, period, organisation);
        Form form = again == 0 ? Form.EMPTY : shown.again(again);
        return pages.staff(FILL, shown.fill(gaps, form, words), request);
    }

    @PostMapping(Languages.PATH + FillingAddresses.FILL)
    ModelAndView send(
            @RequestParam String methodology,
            @RequestParam String period,
            @RequestParam String organisation,
            Words words,
            HttpServletRequest request) {
        AskedGaps gaps = shown.asked(methodology, period, organisation);
        Form form = Form.of(request);
        return answers.answer(
                desk.send(gaps, form),
                form,
                sent -> Answers.Next.of(FillingAddresses.one(sent), "collection.filling.done.sent"),
                again -> new Answers.Shown(FILL, shown.fill(gaps, again, words)),
                request);
    }

    /// Exactly what is missing, as a workbook to be filled in.
    @GetMapping(Languages.PATH + FillingAddresses.FILL + ".xlsx")
    void template(
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String organisation,
            Words words,
            HttpServletResponse response)
            throws IOException {
        template.write(shown.asked(methodology, period, organisation), words, response);
    }

    @GetMapping(AT)
    @Requires(ValueRights.SEE)
    ModelAndView one(@PathVariable long filling, Words words, HttpServletRequest request) {
        return pages.staff(ONE, shown.one(filling, Form.EMPTY, words), request);
    }

    @PostMapping(AT + "/{event:accept|return}")
    @Requires(ValueRights.IMPORT)
    ModelAndView decide(
            @PathVariable long filling, @PathVariable String event, Words words, HttpServletRequest request) {
        shown.allowed(filling);
        Form form = Form.of(request);
        FillingEvent what = event.equals("accept") ? FillingEvent.ACCEPT : FillingEvent.RETURN;
        return answers.answer(
                lives.take(life, StepRequest.of(filling, what, form)),
                form,
                now -> Answers.Next.of(FillingAddresses.one(filling), "collection.filling.done." + event),
                again -> new Answers.Shown(ONE, shown.one(filling, again, words)),
                request);
    }
}

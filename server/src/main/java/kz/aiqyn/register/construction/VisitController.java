package kz.aiqyn.register.construction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// The inspector's form of a visit: as a plain page, and for the script that keeps what was typed without a line and
/// sends it later.
@Controller
@Requires(ConstructionRights.INSPECT)
class VisitController {

    private static final String FORM = Languages.PATH + VisitPage.ADDRESS;
    /// Which addresses a worker may serve beside those below its own.
    private static final String SCOPE = "Service-Worker-Allowed";

    private final VisitDesk desk;
    private final Pages pages;
    private final Answers answers;
    private final HttpProblems problems;
    private final JsonMapper json;

    VisitController(VisitDesk desk, Pages pages, Answers answers, HttpProblems problems, JsonMapper json) {
        this.desk = desk;
        this.pages = pages;
        this.answers = answers;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping(FORM)
    ModelAndView form(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        return pages.staff(VisitPage.TEMPLATE, desk.blank(site), request);
    }

    @PostMapping(FORM)
    @TakesFiles
    ModelAndView send(
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Form form = Form.of(request);
        return answers.answer(
                desk.keep(form, sent(photo), words.language()),
                form,
                arrival -> Answers.Next.of(
                        ConstructionCard.STAFF + "/" + arrival.site(),
                        arrival.again() ? "construction.visit.again" : "construction.done.inspected"),
                again -> new Answers.Shown(VisitPage.TEMPLATE, desk.page(again)),
                request);
    }

    /// The same for a script, which is told in JSON what became of it.
    @PostMapping(FORM + "/arrivals")
    @TakesFiles
    void arrive(
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (desk.keep(Form.of(request), sent(photo), words.language())) {
            case Outcome.Done<VisitChanges.Arrival>(VisitChanges.Arrival arrival) -> tell(arrival, words, response);
            case Outcome.Refused<VisitChanges.Arrival> refused ->
                problems.write(
                        HttpProblem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT, "construction.visit.refused", refused.reasons()),
                        request,
                        request.getRequestURI(),
                        response);
            case Outcome.Overtaken<VisitChanges.Arrival> _ ->
                problems.write(
                        new HttpProblem(HttpStatus.CONFLICT, Phrase.of("web.form.overtaken")),
                        request,
                        request.getRequestURI(),
                        response);
        }
    }

    private void tell(VisitChanges.Arrival arrival, Words words, HttpServletResponse response) throws IOException {
        byte[] told = json.writeValueAsBytes(Map.of(
                "again",
                arrival.again(),
                "address",
                words.path(ConstructionCard.STAFF + "/" + arrival.site()) + "#visits"));
        response.setStatus(arrival.again() ? HttpStatus.OK.value() : HttpStatus.CREATED.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(told.length);
        response.getOutputStream().write(told);
    }

    /// Browsers send a file without a name and without bytes where none was chosen.
    private static List<MultipartFile> sent(@Nullable List<MultipartFile> photos) {
        return photos == null
                ? List.of()
                : photos.stream().filter(photo -> !photo.isEmpty()).toList();
    }

    @GetMapping(FORM + "/worker.js")
    void worker(Words words, HttpServletResponse response) throws IOException {
        byte[] script =
                VisitPage.worker(words.path(VisitPage.ADDRESS)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader(SCOPE, words.path(VisitPage.ADDRESS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentLength(script.length);
        response.getOutputStream().write(script);
    }
}

package kz.aiqyn.citizen.mistake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.guessing.Network;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The form for everybody, reached from the foot of every public page.
@Controller
@Open
class MistakeOpenController {

    private static final String FORM = Languages.PATH + MistakeCard.OPEN;

    private final Pages pages;
    private final StoredPages stored;
    private final MistakeReporting reporting;
    private final Answers answers;

    MistakeOpenController(Pages pages, StoredPages stored, MistakeReporting reporting, Answers answers) {
        this.pages = pages;
        this.stored = stored;
        this.reporting = reporting;
        this.answers = answers;
    }

    @GetMapping(FORM)
    ModelAndView form(@RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        return show(Form.of(Map.of("page", page)), HttpStatus.OK, request);
    }

    @PostMapping(FORM)
    ModelAndView send(Words words, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(request);
        return switch (reporting.send(form, words.language(), Network.of(request.getRemoteAddr()))) {
            case MistakeReporting.Sent.Kept _ -> answers.go(MistakeCard.OPEN + "/sent", request);
            case MistakeReporting.Sent.Refused(Map<String, Phrase> errors) -> {
                Form told = form;
                for (Map.Entry<String, Phrase> error : errors.entrySet()) {
                    told = told.wrong(error.getKey(), error.getValue());
                }
                yield show(told, HttpStatus.UNPROCESSABLE_CONTENT, request);
            }
            case MistakeReporting.Sent.Wait(Duration left) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
                yield show(
                        form.wrong("", Phrase.of("mistake.refused.often", left.toMinutes() + 1)),
                        HttpStatus.TOO_MANY_REQUESTS,
                        request);
            }
        };
    }

    @GetMapping(FORM + "/sent")
    @Nullable
    ModelAndView sent(ServletWebRequest web) {
        return stored.page(web, "citizen/mistake/sent", MistakePage.Thanks::new);
    }

    private ModelAndView show(Form form, HttpStatus status, HttpServletRequest request) {
        return pages.form("citizen/mistake/form", new MistakePage.Asked(form), request, status);
    }
}

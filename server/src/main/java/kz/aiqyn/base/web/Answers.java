package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// The one way from a form that was sent to what its sender sees next: another page that says once what was done, or
/// the
/// form again with what stands against it.
@Component
public class Answers {

    /// Under which name the words are handed to the page that follows.
    private static final String SAID = Answers.class.getName();

    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    /// Where to go when something was done, and what to say there.
    ///
    /// @param local the address without the language
    public record Next(String local, Phrase said) {

        public static Next of(String local, String key, Object... arguments) {
            return new Next(local, Phrase.of(key, arguments));
        }
    }

    /// A form's page, to be shown again.
    public record Shown(String template, Object page) {}

    /// Answers whoever sent a form.
    ///
    /// @param sent with what was found wrong in it before anything was tried
    /// @param again the page for the form with its errors
    public <T> ModelAndView answer(
            Outcome<T> outcome,
            Form sent,
            Function<T, Next> next,
            Function<Form, Shown> again,
            HttpServletRequest request) {
        return answered(outcome, sent, value -> done(next.apply(value), request), again, request);
    }

    /// Answers whoever sent a form with a page at once: what is shown only once, such as a password, has no address
    /// that could be asked again.
    ///
    /// @param done the page when it was done
    /// @param again the page for the form with its errors
    public <T> ModelAndView show(
            Outcome<T> outcome,
            Form sent,
            Function<T, Shown> done,
            Function<Form, Shown> again,
            HttpServletRequest request) {
        return answered(outcome, sent, value -> shown(done.apply(value), HttpStatus.OK, request), again, request);
    }

    /// The form again, with what was found wrong in it before anything was tried.
    public ModelAndView refuse(Form wrong, Function<Form, Shown> again, HttpServletRequest request) {
        return shown(again.apply(wrong), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private <T> ModelAndView answered(
            Outcome<T> outcome,
            Form sent,
            Function<T, ModelAndView> done,
            Function<Form, Shown> again,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T> refused ->
                shown(again.apply(refused.in(sent)), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case Outcome.Overtaken<T> overtaken ->
                shown(again.apply(sent.wrong("", Phrase.of("web.form.overtaken"))), HttpStatus.CONFLICT, request);
        };
    }

    /// To another page of the same language, which says what was done.
    public ModelAndView done(Next next, HttpServletRequest request) {
        Words words = new Words(Languages.of(request));
        RequestContextUtils.getOutputFlashMap(request).put(SAID, words.say(next.said()));
        return go(next.local(), request);
    }

    /// To another page of the same language.
    public ModelAndView go(String local, HttpServletRequest request) {
        RedirectView view = new RedirectView(new Words(Languages.of(request)).path(local), false, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView shown(Shown shown, HttpStatus status, HttpServletRequest request) {
        return pages.staff(shown.template(), shown.page(), request, status);
    }

    /// What the page before this one has done, in words; null when nothing is to be said.
    static @Nullable String said(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(SAID);
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Answers a form that edits a draft: on to the next page, the form again, or what to do about a second editor.
@Component
class EditPages {

    private final Pages pages;

    EditPages(Pages pages) {
        this.pages = pages;
    }

    /// @param next where to go when it is saved
    /// @param again the form with what is wrong
    ModelAndView answer(
            DraftEditing.Edited edited,
            HttpServletRequest request,
            Function<MethodologyVersion, String> next,
            Function<Map<String, Phrase>, ModelAndView> again) {
        return answer(edited, request, false, version -> Done.SAVED.at(words(request), next.apply(version)), again);
    }

    /// @param replaces whether sending the form again drops what others did
    ModelAndView answer(
            DraftEditing.Edited edited,
            HttpServletRequest request,
            boolean replaces,
            Function<MethodologyVersion, ModelAndView> next,
            Function<Map<String, Phrase>, ModelAndView> again) {
        return switch (edited) {
            case DraftEditing.Saved(MethodologyVersion version) -> next.apply(version);
            case DraftEditing.Wrong(Map<String, Phrase> errors) -> again.apply(errors);
            case DraftEditing.Overtaken overtaken ->
                pages.staff(
                        "methodology/conflict",
                        new ConflictPage(
                                overtaken.now(),
                                overtaken.differences().mine(),
                                overtaken.differences().theirs(),
                                overtaken.mine(),
                                Languages.local(request),
                                fields(request),
                                replaces),
                        request,
                        HttpStatus.CONFLICT);
        };
    }

    ModelAndView again(String template, Object page, HttpServletRequest request) {
        return pages.staff(template, page, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Words words(HttpServletRequest request) {
        return new Words(Languages.of(request));
    }

    /// What the form sent, but for what is put there anew.
    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("edited");
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            fields.remove(token.getParameterName());
        }
        return fields;
    }
}

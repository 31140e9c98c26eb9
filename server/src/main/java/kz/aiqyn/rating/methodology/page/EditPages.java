package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Answers a form that edits a draft: on to the next page, the form again, or what to do about a second editor.
@Component
class EditPages {

    private final Pages pages;
    private final DraftEditing editing;
    private final MethodologyHistory history;

    EditPages(Pages pages, DraftEditing editing, MethodologyHistory history) {
        this.pages = pages;
        this.editing = editing;
        this.history = history;
    }

    /// The form as it was sent, with what is wrong in it.
    interface Again {
        /// @param seen the draft as the reader saw it
        ModelAndView show(MethodologyVersion seen, Form sent, Map<String, Phrase> errors);
    }

    /// Saves what the request's form says of a draft.
    ///
    /// @param seen the draft, with the count of saves that the form was filled in from
    /// @param next where to go when it is saved
    ModelAndView save(
            MethodologyVersion seen,
            DraftForm form,
            HttpServletRequest request,
            Function<MethodologyVersion, String> next,
            Again again) {
        Form sent = Form.of(request);
        return switch (editing.edit(seen, form, sent)) {
            case DraftEditing.Saved(MethodologyVersion version) -> Done.SAVED.at(words(request), next.apply(version));
            case DraftEditing.Wrong(Map<String, Phrase> errors) -> again.show(seen, sent, errors);
            case DraftEditing.Overtaken overtaken -> conflict(overtaken, request, false);
        };
    }

    /// Saves the whole text of a draft.
    ///
    /// @param seen the draft, with the count of saves that the text was made from
    ModelAndView write(
            MethodologyVersion seen,
            String yaml,
            HttpServletRequest request,
            Function<MethodologyVersion, ModelAndView> next,
            Function<Phrase, ModelAndView> refused) {
        return switch (editing.write(seen, yaml)) {
            case DraftEditing.Saved(MethodologyVersion version) -> next.apply(version);
            case DraftEditing.Wrong(Map<String, Phrase> errors) ->
                refused.apply(errors.values().iterator().next());
            case DraftEditing.Overtaken overtaken -> conflict(overtaken, request, true);
        };
    }

    private ModelAndView conflict(DraftEditing.Overtaken overtaken, HttpServletRequest request, boolean replaces) {
        MethodologyVersion now = overtaken.now();
        return pages.staff(
                "rating/methodology/page/conflict",
                new ConflictPage(
                        now,
                        overtaken.differences().mine(),
                        overtaken.differences().theirs(),
                        history.saves(now.code(), now.version()).stream().findFirst(),
                        overtaken.mine(),
                        Languages.local(request),
                        fields(overtaken.merged(), request),
                        replaces),
                request,
                HttpStatus.CONFLICT);
    }

    ModelAndView again(String template, Object page, HttpServletRequest request) {
        return pages.staff(template, page, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Words words(HttpServletRequest request) {
        return new Words(Languages.of(request));
    }

    /// What is to be sent again, but for what is put there anew.
    private static Map<String, List<String>> fields(Form merged, HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>(merged.fields());
        fields.remove("edited");
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            fields.remove(token.getParameterName());
        }
        return fields;
    }
}

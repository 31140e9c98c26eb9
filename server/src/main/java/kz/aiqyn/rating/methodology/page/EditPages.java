package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
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
    private final Answers answers;
    private final DraftEditing editing;
    private final MethodologyHistory history;

    EditPages(Pages pages, Answers answers, DraftEditing editing, MethodologyHistory history) {
        this.pages = pages;
        this.answers = answers;
        this.editing = editing;
        this.history = history;
    }

    /// The form as it was sent, with what is wrong in it.
    interface Again {
        /// @param seen the draft as the reader saw it
        Answers.Shown show(MethodologyVersion seen, Form sent);
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
        Outcome<MethodologyVersion> outcome = editing.edit(seen, form, sent);
        return outcome instanceof Outcome.Overtaken<MethodologyVersion>(MethodologyVersion now)
                ? conflict(editing.conflict(seen, form, sent, now), request, false)
                : answers.answer(
                        outcome,
                        sent,
                        saved -> saved(saved, next.apply(saved)),
                        wrong -> again.show(seen, wrong),
                        request);
    }

    /// Says that it is saved, and with how many errors: a draft may have them, but nobody should take it for sound.
    static Answers.Next saved(MethodologyVersion saved, String local) {
        long errors = MethodologyCheck.check(saved.document()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return errors == 0
                ? Answers.Next.of(local, "methodologies.done.saved")
                : Answers.Next.of(local, "methodologies.done.saved.wrong", errors);
    }

    /// Saves the whole text of a draft.
    ///
    /// @param seen the draft, with the count of saves that the text was made from
    ModelAndView write(
            MethodologyVersion seen,
            String yaml,
            HttpServletRequest request,
            Function<MethodologyVersion, Answers.Next> next,
            Function<Form, Answers.Shown> again) {
        Outcome<MethodologyVersion> outcome = editing.write(seen, yaml);
        return outcome instanceof Outcome.Overtaken<MethodologyVersion>(MethodologyVersion now)
                ? conflict(editing.conflict(seen, yaml, now), request, true)
                : answers.answer(outcome, Form.EMPTY.with("yaml", yaml), next, again, request);
    }

    private ModelAndView conflict(DraftEditing.Conflict conflict, HttpServletRequest request, boolean replaces) {
        MethodologyVersion now = conflict.now();
        return pages.staff(
                "rating/methodology/page/conflict",
                new ConflictPage(
                        now,
                        conflict.differences().mine(),
                        conflict.differences().theirs(),
                        history.saves(now.code(), now.version()).stream().findFirst(),
                        conflict.mine(),
                        Languages.local(request),
                        fields(conflict.merged(), request),
                        replaces),
                request,
                HttpStatus.CONFLICT);
    }

    /// What is to be sent again, but for what is put there anew.
    static Map<String, List<String>> fields(Form merged, HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>(merged.fields());
        fields.remove("edited");
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            fields.remove(token.getParameterName());
        }
        return fields;
    }
}

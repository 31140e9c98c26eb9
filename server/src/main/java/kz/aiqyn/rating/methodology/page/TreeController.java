package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.Change;
import kz.aiqyn.rating.methodology.edit.Percents;
import kz.aiqyn.rating.methodology.edit.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tree of a draft: its weights, its order, what is taken out of it.
@Controller
@Requires(Right.EDIT_METHODOLOGIES)
class TreeController {

    private static final String TEMPLATE = "methodology/tree";

    private final Pages pages;
    private final EditPages answers;
    private final Methodologies methodologies;
    private final DraftEditing editing;

    TreeController(Pages pages, EditPages answers, Methodologies methodologies, DraftEditing editing) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.editing = editing;
    }

    @GetMapping(Addresses.VERSION + "/edit")
    ModelAndView tree(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        if (found.state() != MethodologyState.DRAFT) {
            return Done.go(EditPages.words(request), Addresses.of(found));
        }
        return pages.staff(TEMPLATE, page(found, found.document(), Form.EMPTY, Map.of(), Done.of(done)), request);
    }

    /// @param todo `try`, `save`, or a step with the code it is about: `up:`, `down:`, `remove:`
    @PostMapping(Addresses.VERSION + "/edit")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            @RequestParam("do") String todo,
            HttpServletRequest request) {
        Form form = Form.of(request);
        MethodologyVersion now = methodologies.get(code, version);
        if (todo.equals("try") && now.edited() == edited) {
            return tried(now, form, request);
        }
        return answers.answer(
                editing.edit(code, version, edited, base -> change(base, form, todo)),
                request,
                saved -> Addresses.of(saved) + "/edit",
                errors -> answers.again(TEMPLATE, page(now, now.document(), form, errors, null), request));
    }

    private ModelAndView tried(MethodologyVersion now, Form form, HttpServletRequest request) {
        return switch (Percents.apply(now.document(), form)) {
            case Change.Changed(Methodology changed) ->
                pages.staff(TEMPLATE, page(now, changed, Form.EMPTY, Map.of(), null), request);
            case Change.Wrong(var errors) ->
                answers.again(TEMPLATE, page(now, now.document(), form, errors, null), request);
        };
    }

    /// The weights first: whatever button is pressed, what was typed is kept.
    private static Change change(Methodology base, Form form, String todo) {
        Change weighed = Percents.apply(base, form);
        if (!(weighed instanceof Change.Changed(Methodology methodology))) {
            return weighed;
        }
        int colon = todo.indexOf(':');
        String code = todo.substring(colon + 1);
        return switch (todo.substring(0, Math.max(0, colon))) {
            case "up" -> new Change.Changed(Tree.shift(methodology, code, -1));
            case "down" -> new Change.Changed(Tree.shift(methodology, code, 1));
            case "remove" -> new Change.Changed(Tree.remove(methodology, code));
            default -> weighed;
        };
    }

    private static TreePage page(
            MethodologyVersion version,
            Methodology shown,
            Form form,
            Map<String, kz.aiqyn.engine.text.Phrase> errors,
            @Nullable Done done) {
        return new TreePage(version, TreePage.families(shown, form), errors, !shown.equals(version.document()), done);
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.Percents;
import kz.aiqyn.rating.methodology.edit.TreeChanges;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tree of a draft: its weights, its order, what is taken out of it.
@Controller
@Requires(MethodologyRights.EDIT)
class TreeController {

    private static final String TEMPLATE = "rating/methodology/page/tree";

    /// The field that names the block that the reader has open.
    private static final String OPEN = "open";

    private final Pages pages;
    private final EditPages answers;
    private final Answers reply;
    private final Methodologies methodologies;

    TreeController(Pages pages, EditPages answers, Answers reply, Methodologies methodologies) {
        this.pages = pages;
        this.answers = answers;
        this.reply = reply;
        this.methodologies = methodologies;
    }

    @GetMapping(MethodologyAddresses.VERSION + "/edit")
    ModelAndView tree(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String open,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        if (found.state() != MethodologyState.DRAFT) {
            return reply.go(MethodologyAddresses.of(found), request);
        }
        return pages.staff(TEMPLATE, page(found, found.document(), Form.EMPTY.with(OPEN, open)), request);
    }

    /// @param todo `try`, `save`, or a step with the code it is about: `up:`, `down:`, `remove:`, `share:`
    @PostMapping(MethodologyAddresses.VERSION + "/edit")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            @RequestParam("do") String todo,
            HttpServletRequest request) {
        MethodologyVersion now = methodologies.get(code, version);
        Form sent = Form.of(request);
        if (todo.startsWith("share:")) {
            return shared(now.withEdited(edited), sent, todo.substring("share:".length()), request);
        }
        if (todo.equals("try") && now.edited() == edited) {
            return tried(now, sent, request);
        }
        return answers.save(
                now.withEdited(edited),
                new DraftForm(Percents::of, (base, form) -> change(base, form, todo)),
                request,
                saved -> MethodologyAddresses.of(saved) + "/edit?open="
                        + MethodologyAddresses.segment(opened(now.document(), sent, todo)),
                (seen, form) -> new Answers.Shown(TEMPLATE, page(seen, seen.document(), form)));
    }

    private ModelAndView shared(MethodologyVersion seen, Form sent, String parent, HttpServletRequest request) {
        Form shared = Percents.share(seen.document(), sent, parent).with(OPEN, parent);
        return pages.staff(
                TEMPLATE,
                new MethodologyTreePage(
                        seen, MethodologyTreePage.families(seen.document(), shared), Form.EMPTY, true, parent),
                request);
    }

    /// The block that stays open: that of the row that was moved, else the one that was.
    private static String opened(Methodology document, Form sent, String todo) {
        String code = todo.substring(todo.indexOf(':') + 1);
        return TreeChanges.find(document, code).isPresent() ? TreeChanges.parent(document, code) : sent.text(OPEN);
    }

    private ModelAndView tried(MethodologyVersion now, Form form, HttpServletRequest request) {
        return reply.show(
                Percents.apply(now.document(), form),
                form,
                changed -> new Answers.Shown(TEMPLATE, page(now, changed, Form.EMPTY.with(OPEN, form.text(OPEN)))),
                again -> new Answers.Shown(TEMPLATE, page(now, now.document(), again)),
                request);
    }

    /// The weights first: whatever button is pressed, what was typed is kept.
    private static Outcome<Methodology> change(Methodology base, Form form, String todo) {
        Outcome<Methodology> weighed = Percents.apply(base, form);
        if (!(weighed instanceof Outcome.Done<Methodology>(Methodology methodology))) {
            return weighed;
        }
        int colon = todo.indexOf(':');
        String code = todo.substring(colon + 1);
        return switch (todo.substring(0, Math.max(0, colon))) {
            case "up" -> Outcome.done(TreeChanges.shift(methodology, code, -1));
            case "down" -> Outcome.done(TreeChanges.shift(methodology, code, 1));
            case "remove" -> Outcome.done(TreeChanges.remove(methodology, code));
            default -> weighed;
        };
    }

    private static MethodologyTreePage page(MethodologyVersion version, Methodology shown, Form form) {
        return new MethodologyTreePage(
                version,
                MethodologyTreePage.families(shown, form),
                form,
                !shown.equals(version.document()),
                form.text(OPEN));
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Block;
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

    private static final String REMOVAL = "rating/methodology/page/block-removal";
    private static final String REMOVE = "remove:";

    /// The field by which the reader says that a block is to go with all that is in it.
    private static final String SURE = "sure";

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
            @RequestParam(defaultValue = "0") long undo,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        if (found.state() != MethodologyState.DRAFT) {
            return reply.go(MethodologyAddresses.of(found), request);
        }
        long before = undo == found.edited() - 1 ? undo : 0; // what was saved since is not to be lost by it
        return pages.staff(
                TEMPLATE,
                new MethodologyTreePage(
                        found,
                        MethodologyTreePage.families(found.document(), Form.EMPTY),
                        Form.EMPTY,
                        false,
                        open,
                        before),
                request);
    }

    /// Taking out a block is asked about first, with what goes along.
    ///
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
        if (asks(now, sent, todo)) {
            return asked(now, edited, sent, todo, request);
        }
        return answers.save(
                now.withEdited(edited),
                new DraftForm(Percents::of, (base, form) -> change(base, form, todo)),
                request,
                saved -> MethodologyAddresses.of(saved) + "/edit?open="
                        + MethodologyAddresses.segment(opened(now.document(), sent, todo))
                        + (todo.startsWith(REMOVE) ? "&undo=" + (saved.edited() - 1) : ""),
                (seen, form) -> new Answers.Shown(TEMPLATE, page(seen, seen.document(), form)));
    }

    /// A block takes all that is in it along, so that it goes only when the reader has seen what that is.
    private static boolean asks(MethodologyVersion now, Form sent, String todo) {
        return now.state() == MethodologyState.DRAFT
                && todo.startsWith(REMOVE)
                && sent.text(SURE).isEmpty()
                && now.document().findBlock(todo.substring(REMOVE.length())).isPresent();
    }

    private ModelAndView asked(
            MethodologyVersion now, long edited, Form sent, String todo, HttpServletRequest request) {
        Block block = now.document().findBlock(todo.substring(REMOVE.length())).orElseThrow();
        Map<String, List<String>> fields = EditPages.fields(sent, request);
        fields.remove("do");
        return pages.staff(REMOVAL, new BlockRemovalPage(now.withEdited(edited), block, fields), request);
    }

    private ModelAndView shared(MethodologyVersion seen, Form sent, String parent, HttpServletRequest request) {
        Form shared = Percents.share(seen.document(), sent, parent).with(OPEN, parent);
        return pages.staff(
                TEMPLATE,
                new MethodologyTreePage(
                        seen, MethodologyTreePage.families(seen.document(), shared), Form.EMPTY, true, parent, 0),
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
                form.text(OPEN),
                0);
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FormulaTrial;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The forms of blocks and indicators.
@Controller
@Requires(MethodologyRights.EDIT)
@RequestMapping(MethodologyAddresses.VERSION + "/edit")
class NodeController {

    private static final String NEW = "/new-{kind:indicator|block}";
    private static final String OLD = "/{kind:indicators|blocks}/{node}";

    private final Pages pages;
    private final EditPages answers;
    private final Methodologies methodologies;

    NodeController(Pages pages, EditPages answers, Methodologies methodologies) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
    }

    @GetMapping({NEW, OLD})
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String kind,
            @PathVariable(required = false) String node,
            @RequestParam(defaultValue = "") String parent,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        NodeKind of = NodeKind.of(kind);
        String which = node == null ? "" : node;
        return pages.staff(
                of.template(), new FormPage(found, which, of.shown(found.document(), which, parent)), request);
    }

    @PostMapping({NEW, OLD})
    ModelAndView save(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String kind,
            @PathVariable(required = false) String node,
            @RequestParam long edited,
            HttpServletRequest request) {
        NodeKind of = NodeKind.of(kind);
        String which = node == null ? "" : node;
        DraftForm form = new DraftForm(
                document -> of.shown(document, which, ""), (document, sent) -> of.change(document, which, sent));
        return answers.save(
                methodologies.get(code, version).withEdited(edited),
                form,
                request,
                saved -> MethodologyAddresses.of(saved) + "/edit",
                (seen, sent) -> new Answers.Shown(of.template(), new FormPage(seen, which, sent)));
    }

    /// What the engine says of a formula that is being written: a piece of the form.
    @PostMapping("/formula")
    ModelAndView formula(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        Form form = Form.of(request);
        return pages.staff(
                "rating/methodology/page/verdict",
                FormulaTrial.of(methodologies.get(code, version).document(), form),
                request);
    }
}

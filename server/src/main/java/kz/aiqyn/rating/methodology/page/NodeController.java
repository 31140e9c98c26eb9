package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.BlockFields;
import kz.aiqyn.rating.methodology.edit.FormulaTrial;
import kz.aiqyn.rating.methodology.edit.IndicatorFields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The forms of blocks and indicators.
@Controller
@Requires(Right.EDIT_METHODOLOGIES)
@RequestMapping(Addresses.VERSION + "/edit")
class NodeController {

    private static final String INDICATOR = "methodology/indicator";
    private static final String BLOCK = "methodology/block";

    private final Pages pages;
    private final EditPages answers;
    private final Methodologies methodologies;
    private final DraftEditing editing;

    NodeController(Pages pages, EditPages answers, Methodologies methodologies, DraftEditing editing) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.editing = editing;
    }

    @GetMapping("/new-indicator")
    ModelAndView newIndicator(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String parent,
            HttpServletRequest request) {
        return show(INDICATOR, code, version, "", any -> IndicatorFields.fresh(parent), request);
    }

    @PostMapping("/new-indicator")
    ModelAndView addIndicator(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            HttpServletRequest request) {
        Form form = Form.of(request);
        return save(
                INDICATOR,
                "",
                form,
                request,
                editing.edit(code, version, edited, base -> IndicatorFields.add(base, form)),
                methodologies.get(code, version));
    }

    @GetMapping("/indicators/{indicator}")
    ModelAndView indicator(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String indicator,
            HttpServletRequest request) {
        return show(
                INDICATOR,
                code,
                version,
                indicator,
                document -> IndicatorFields.of(
                        document,
                        document.findIndicator(indicator)
                                .orElseThrow(() -> Absent.of("methodologies.absent.indicator", indicator))),
                request);
    }

    @PostMapping("/indicators/{indicator}")
    ModelAndView changeIndicator(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String indicator,
            @RequestParam long edited,
            HttpServletRequest request) {
        Form form = Form.of(request);
        return save(
                INDICATOR,
                indicator,
                form,
                request,
                editing.edit(code, version, edited, base -> IndicatorFields.change(base, indicator, form)),
                methodologies.get(code, version));
    }

    @GetMapping("/new-block")
    ModelAndView newBlock(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String parent,
            HttpServletRequest request) {
        return show(BLOCK, code, version, "", any -> BlockFields.fresh(parent), request);
    }

    @PostMapping("/new-block")
    ModelAndView addBlock(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            HttpServletRequest request) {
        Form form = Form.of(request);
        return save(
                BLOCK,
                "",
                form,
                request,
                editing.edit(code, version, edited, base -> BlockFields.add(base, form)),
                methodologies.get(code, version));
    }

    @GetMapping("/blocks/{block}")
    ModelAndView block(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String block,
            HttpServletRequest request) {
        return show(
                BLOCK,
                code,
                version,
                block,
                document -> BlockFields.of(
                        document,
                        document.findBlock(block).orElseThrow(() -> Absent.of("methodologies.absent.block", block))),
                request);
    }

    @PostMapping("/blocks/{block}")
    ModelAndView changeBlock(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String block,
            @RequestParam long edited,
            HttpServletRequest request) {
        Form form = Form.of(request);
        return save(
                BLOCK,
                block,
                form,
                request,
                editing.edit(code, version, edited, base -> BlockFields.change(base, block, form)),
                methodologies.get(code, version));
    }

    /// What the engine says of a formula that is being written: a piece of the form.
    @PostMapping("/formula")
    ModelAndView formula(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        Form form = Form.of(request);
        return pages.staff(
                "methodology/verdict",
                FormulaTrial.of(methodologies.get(code, version).document(), form),
                request);
    }

    private ModelAndView show(
            String template,
            String code,
            String version,
            String node,
            Function<Methodology, Form> form,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        return pages.staff(template, FormPage.of(found, node, form.apply(found.document())), request);
    }

    private ModelAndView save(
            String template,
            String node,
            Form form,
            HttpServletRequest request,
            DraftEditing.Edited edited,
            MethodologyVersion now) {
        return answers.answer(
                edited,
                request,
                saved -> Addresses.of(saved) + "/edit",
                errors -> answers.again(template, page(now, node, form, errors), request));
    }

    private static FormPage page(MethodologyVersion now, String node, Form form, Map<String, Phrase> errors) {
        return new FormPage(now, node, form, errors, null);
    }
}

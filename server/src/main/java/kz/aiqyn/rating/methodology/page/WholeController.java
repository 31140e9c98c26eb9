package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.MeasureFields;
import kz.aiqyn.rating.methodology.edit.WholeFields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form of a draft as a whole, and that of its measures.
@Controller
@Requires(MethodologyRights.EDIT)
@RequestMapping(MethodologyAddresses.VERSION + "/edit")
class WholeController {

    private static final String WHOLE = "rating/methodology/page/whole";
    private static final String MEASURES = "rating/methodology/page/measures";

    private final Pages pages;
    private final EditPages answers;
    private final Methodologies methodologies;
    private final DeclaredBySources sources;

    WholeController(Pages pages, EditPages answers, Methodologies methodologies, DeclaredBySources sources) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.sources = sources;
    }

    @GetMapping("/whole")
    ModelAndView whole(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        FormPage page = new FormPage(found, "", WholeFields.of(found.document()));
        return pages.staff(WHOLE, page, request);
    }

    @PostMapping("/whole")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            HttpServletRequest request) {
        return answers.save(
                methodologies.get(code, version).withEdited(edited),
                new DraftForm(WholeFields::of, WholeFields::change),
                request,
                saved -> MethodologyAddresses.of(saved) + "/edit/whole",
                (seen, form) -> new Answers.Shown(WHOLE, new FormPage(seen, "", form)));
    }

    /// @param measure the one to edit, none for a new one
    @GetMapping("/measures")
    ModelAndView measures(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String measure,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        Form form = measure(found.document(), measure);
        return pages.staff(MEASURES, page(new FormPage(found, measure, form)), request);
    }

    /// @param was code of the measure that is changed, empty for a new one
    /// @param remove code of the measure to take out, empty for none
    @PostMapping("/measures")
    ModelAndView measure(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String remove,
            HttpServletRequest request) {
        DraftForm form = new DraftForm(
                document -> measure(document, was),
                (base, sent) -> remove.isEmpty()
                        ? MeasureFields.put(base, sent, was.isEmpty())
                        : MeasureFields.remove(base, remove));
        return answers.save(
                methodologies.get(code, version).withEdited(edited),
                form,
                request,
                saved -> MethodologyAddresses.of(saved) + "/edit/measures",
                (seen, sent) -> new Answers.Shown(
                        MEASURES, page(new FormPage(seen, was, remove.isEmpty() ? sent : blank(sent)))));
    }

    private MeasuresPage page(FormPage form) {
        return new MeasuresPage(form, sources.of(form.version()));
    }

    /// The form of a new measure, with what stood against taking another out.
    private static Form blank(Form wrong) {
        return new Form(MeasureFields.fresh().fields(), wrong.errors(), wrong.against());
    }

    private static Form measure(Methodology document, String code) {
        return code.isEmpty()
                ? MeasureFields.fresh()
                : MeasureFields.of(
                        document.findMeasure(code).orElseThrow(() -> Absent.of("methodologies.absent.measure", code)));
    }
}

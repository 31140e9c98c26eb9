package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FieldTexts;
import kz.aiqyn.rating.methodology.edit.WholeFields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The text of a draft for those who prefer it, earlier saves brought back, new drafts begun.
@Controller
@Requires(MethodologyRights.EDIT)
class TextController {

    private static final String YAML = "rating/methodology/page/yaml";
    private static final String BEGIN = "rating/methodology/page/begin";

    private final Pages pages;
    private final EditPages answers;
    private final Answers reply;
    private final Methodologies methodologies;
    private final MethodologyHistory history;
    private final Drafts drafts;

    TextController(
            Pages pages,
            EditPages answers,
            Answers reply,
            Methodologies methodologies,
            MethodologyHistory history,
            Drafts drafts) {
        this.pages = pages;
        this.answers = answers;
        this.reply = reply;
        this.methodologies = methodologies;
        this.history = history;
        this.drafts = drafts;
    }

    @GetMapping(MethodologyAddresses.VERSION + "/edit/yaml")
    ModelAndView yaml(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        return pages.staff(
                YAML, new YamlPage(found, Form.EMPTY.with("yaml", found.yaml()), found.yaml(), List.of()), request);
    }

    /// Browsers send line ends as CR LF; files here have LF.
    @PostMapping(MethodologyAddresses.VERSION + "/edit/yaml")
    ModelAndView write(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            @RequestParam String yaml,
            HttpServletRequest request) {
        String text = yaml.replace("\r\n", "\n");
        MethodologyVersion seen = methodologies.get(code, version).withEdited(edited);
        List<MethodologyProblem> problems =
                MethodologyFile.parse(code + ".yaml", text) instanceof ReadMethodology.Bad(var found)
                        ? found
                        : List.of();
        if (!problems.isEmpty()) {
            return reply.refuse(
                    Form.EMPTY.against(List.of(Phrase.of("methodologies.yaml.problems", problems.size()))),
                    again -> new Answers.Shown(YAML, new YamlPage(seen, again, text, problems)),
                    request);
        }
        return answers.write(
                seen,
                text,
                request,
                saved -> EditPages.saved(saved, MethodologyAddresses.of(saved) + "/edit/yaml"),
                again -> new Answers.Shown(YAML, new YamlPage(seen, again, text, List.of())));
    }

    /// Brings an earlier save back as a new one.
    @PostMapping(MethodologyAddresses.VERSION + "/edit/restore")
    ModelAndView restore(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam long edited,
            @RequestParam long save,
            HttpServletRequest request) {
        String text =
                history.saved(code, version, save).orElseThrow(() -> Absent.of("methodologies.absent.save", save));
        MethodologyVersion seen = methodologies.get(code, version).withEdited(edited);
        return answers.write(
                seen,
                text,
                request,
                saved -> Answers.Next.of(MethodologyAddresses.of(saved), "methodologies.done.restored"),
                again -> new Answers.Shown(YAML, new YamlPage(seen, again, text, List.of())));
    }

    @GetMapping(MethodologyAddresses.VERSION + "/begin")
    ModelAndView begin(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        java.time.LocalDate last = found.lastDay();
        Form form = Form.EMPTY.with("from", last == null ? "" : last.plusDays(1).toString());
        return pages.staff(BEGIN, new FormPage(found, "", form), request);
    }

    /// Begins a draft of another version with what this one says.
    @PostMapping(MethodologyAddresses.VERSION + "/begin")
    ModelAndView begun(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        Form form = Form.of(request);
        Map<String, Phrase> texts = FieldTexts.wrong(form);
        Outcome<Methodology> document =
                texts.isEmpty() ? WholeFields.begin(found.document(), form) : Outcome.refused(texts);
        Outcome<MethodologyVersion> outcome = switch (document) {
            case Outcome.Done<Methodology>(Methodology begun) -> drafts.begin(begun);
            case Outcome.Refused<Methodology>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Overtaken<Methodology> overtaken ->
                throw new IllegalStateException("nobody else fills in a form: " + overtaken);
        };
        return answered(outcome, form, found, request);
    }

    private ModelAndView answered(
            Outcome<MethodologyVersion> outcome, Form form, MethodologyVersion found, HttpServletRequest request) {
        return reply.answer(
                outcome,
                form,
                begun -> Answers.Next.of(MethodologyAddresses.of(begun), "methodologies.done.begun"),
                again -> new Answers.Shown(BEGIN, new FormPage(found, "", again)),
                request);
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.DraftResult;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.EditResult;
import kz.aiqyn.rating.methodology.edit.FieldTexts;
import kz.aiqyn.rating.methodology.edit.WholeFields;
import org.jspecify.annotations.Nullable;
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
    private final Methodologies methodologies;
    private final MethodologyHistory history;
    private final Drafts drafts;

    TextController(
            Pages pages, EditPages answers, Methodologies methodologies, MethodologyHistory history, Drafts drafts) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.history = history;
        this.drafts = drafts;
    }

    @GetMapping(MethodologyAddresses.VERSION + "/edit/yaml")
    ModelAndView yaml(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        return pages.staff(YAML, new YamlPage(found, found.yaml(), List.of(), null, Done.of(done)), request);
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
        if (MethodologyFile.parse(code + ".yaml", text) instanceof ReadMethodology.Bad(var problems)) {
            return again(seen, text, problems, null, request);
        }
        return answers.write(
                seen,
                text,
                request,
                saved -> Done.SAVED.at(EditPages.words(request), MethodologyAddresses.of(saved) + "/edit/yaml"),
                refused -> again(seen, text, List.of(), refused, request));
    }

    private ModelAndView again(
            MethodologyVersion now,
            String text,
            List<MethodologyProblem> problems,
            @Nullable Phrase refused,
            HttpServletRequest request) {
        return answers.again(YAML, new YamlPage(now, text, problems, refused, null), request);
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
                saved -> Done.RESTORED.at(EditPages.words(request), MethodologyAddresses.of(saved)),
                refused -> again(seen, text, List.of(), refused, request));
    }

    @GetMapping(MethodologyAddresses.VERSION + "/begin")
    ModelAndView begin(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        java.time.LocalDate last = found.lastDay();
        Form form = Form.EMPTY.with("from", last == null ? "" : last.plusDays(1).toString());
        return pages.staff(BEGIN, FormPage.of(found, "", form), request);
    }

    /// Begins a draft of another version with what this one says.
    @PostMapping(MethodologyAddresses.VERSION + "/begin")
    ModelAndView begun(
            @PathVariable String code, @PathVariable String version, Words words, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        Form form = Form.of(request);
        Map<String, Phrase> texts = FieldTexts.wrong(form);
        EditResult change = texts.isEmpty() ? WholeFields.begin(found.document(), form) : new EditResult.Wrong(texts);
        if (change instanceof EditResult.Wrong(Map<String, Phrase> errors)) {
            return answers.again(BEGIN, new FormPage(found, "", form, errors, null), request);
        }
        Methodology document = ((EditResult.Changed) change).document();
        return switch (drafts.begin(document)) {
            case DraftResult.Saved(MethodologyVersion begun) -> Done.BEGUN.at(words, MethodologyAddresses.of(begun));
            case DraftResult.Refused(Phrase phrase) ->
                answers.again(BEGIN, new FormPage(found, "", form, Map.of("version", phrase), null), request);
            case DraftResult.Unreadable(List<MethodologyProblem> problems) ->
                answers.again(
                        BEGIN,
                        new FormPage(
                                found, "", form, Map.of("", problems.getFirst().phrase()), null),
                        request);
            case DraftResult.Overtaken(MethodologyVersion now) -> Done.go(words, MethodologyAddresses.of(now));
        };
    }
}

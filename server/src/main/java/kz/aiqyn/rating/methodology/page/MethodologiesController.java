package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The list of methodologies; files into it and out of it.
@Controller
@Requires(MethodologyRights.SEE)
class MethodologiesController {

    private static final String LIST = "rating/methodology/page/list";

    private final Pages pages;
    private final Answers answers;
    private final Methodologies methodologies;
    private final Drafts drafts;
    private final Access access;

    MethodologiesController(Pages pages, Answers answers, Methodologies methodologies, Drafts drafts, Access access) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.drafts = drafts;
        this.access = access;
    }

    @GetMapping(Languages.PATH + MethodologyAddresses.ALL)
    ModelAndView list(HttpServletRequest request) {
        return pages.staff(LIST, page(List.of(), Form.EMPTY), request);
    }

    @TakesFiles
    @PostMapping(Languages.PATH + MethodologyAddresses.ALL)
    @Requires(MethodologyRights.EDIT)
    ModelAndView importFile(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.isBlank() ? "methodology.yaml" : sent;
        List<MethodologyProblem> problems = problems(name, file);
        return answers.answer(
                problems.isEmpty()
                        ? drafts.importFile(name, file.getBytes())
                        : Outcome.refused(Phrase.of("methodologies.import.problems", problems.size())),
                Form.EMPTY,
                version -> Answers.Next.of(MethodologyAddresses.of(version), "methodologies.done.imported"),
                again -> new Answers.Shown(LIST, page(problems, again)),
                request);
    }

    /// What is wrong in a file, by line and column, which the page shows in a table.
    private static List<MethodologyProblem> problems(String name, MultipartFile file) throws IOException {
        if (file.getSize() > MethodologyFile.LONGEST) {
            return MethodologyFile.tooLarge(name, file.getSize());
        }
        return MethodologyFile.parse(name, file.getBytes()) instanceof ReadMethodology.Bad(var problems)
                ? problems
                : List.of();
    }

    /// The file itself, byte for byte.
    @GetMapping(MethodologyAddresses.VERSION + "/yaml")
    ResponseEntity<byte[]> export(@PathVariable String code, @PathVariable String version) {
        MethodologyVersion found = methodologies.get(code, version);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("application", "yaml", StandardCharsets.UTF_8));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(code + "-" + version + ".yaml", StandardCharsets.UTF_8)
                .build());
        headers.setETag("\"" + found.digest() + "\"");
        return new ResponseEntity<>(found.yaml().getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
    }

    private MethodologiesPage page(List<MethodologyProblem> problems, Form form) {
        Map<String, List<MethodologyVersion>> byCode = new LinkedHashMap<>();
        methodologies
                .list()
                .forEach(version -> byCode.computeIfAbsent(version.code(), any -> new ArrayList<>())
                        .add(version));
        return new MethodologiesPage(
                byCode.entrySet().stream()
                        .map(entry -> new MethodologiesPage.Family(entry.getKey(), entry.getValue()))
                        .toList(),
                access.may(MethodologyRights.EDIT),
                access.may(MethodologyRights.PROPOSE),
                problems,
                form);
    }
}

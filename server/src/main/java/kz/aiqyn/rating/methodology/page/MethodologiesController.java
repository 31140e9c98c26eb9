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
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.rating.methodology.DraftResult;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
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

    private final Pages pages;
    private final Methodologies methodologies;
    private final Drafts drafts;
    private final Access access;

    MethodologiesController(Pages pages, Methodologies methodologies, Drafts drafts, Access access) {
        this.pages = pages;
        this.methodologies = methodologies;
        this.drafts = drafts;
        this.access = access;
    }

    @GetMapping(Languages.PATH + MethodologyAddresses.ALL)
    ModelAndView list(@RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        return pages.staff("rating/methodology/page/list", page(List.of(), null, Done.of(done)), request);
    }

    @TakesFiles
    @PostMapping(Languages.PATH + MethodologyAddresses.ALL)
    @Requires(MethodologyRights.EDIT)
    ModelAndView importFile(@RequestParam MultipartFile file, Words words, HttpServletRequest request)
            throws IOException {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.isBlank() ? "methodology.yaml" : sent;
        if (file.getSize() > MethodologyFile.LONGEST) {
            return again(page(MethodologyFile.tooLarge(name, file.getSize()), null, null), request);
        }
        return switch (drafts.importFile(name, file.getBytes())) {
            case DraftResult.Saved(MethodologyVersion version) -> Done.IMPORTED.at(words, MethodologyAddresses.of(version));
            case DraftResult.Unreadable(List<MethodologyProblem> problems) ->
                again(page(problems, null, null), request);
            case DraftResult.Refused(var phrase) -> again(page(List.of(), words.say(phrase), null), request);
            case DraftResult.Overtaken(MethodologyVersion now) -> Done.go(words, MethodologyAddresses.of(now));
        };
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

    private ModelAndView again(MethodologiesPage page, HttpServletRequest request) {
        return pages.staff("rating/methodology/page/list", page, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MethodologiesPage page(List<MethodologyProblem> problems, @Nullable String refused, @Nullable Done done) {
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
                refused,
                done);
    }
}

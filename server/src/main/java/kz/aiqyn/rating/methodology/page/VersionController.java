package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One version to be read, and the steps of its life.
@Controller
@Requires(MethodologyRights.SEE)
class VersionController {

    private static final String PAGE = "rating/methodology/page/version";
    private static final String SHEET = "rating/methodology/page/publishing";

    private final Pages pages;
    private final Answers answers;
    private final Methodologies methodologies;
    private final MethodologyHistory history;
    private final MethodologyLife life;
    private final DeclaredBySources sources;
    private final PublishingSheets sheets;
    private final Access access;

    VersionController(
            Pages pages,
            Answers answers,
            Methodologies methodologies,
            MethodologyHistory history,
            MethodologyLife life,
            DeclaredBySources sources,
            PublishingSheets sheets,
            Access access) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
        this.history = history;
        this.life = life;
        this.sources = sources;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping(MethodologyAddresses.VERSION)
    ModelAndView version(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        return pages.staff(PAGE, page(methodologies.get(code, version), Form.EMPTY), request);
    }

    /// What whoever publishes it reads first.
    @GetMapping(MethodologyAddresses.VERSION + "/publish")
    @Requires(MethodologyRights.PUBLISH)
    ModelAndView publishing(
            @PathVariable String code, @PathVariable String version, Words words, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        if (MethodologyLife.LIFE.find(found.state(), MethodologyEvent.PUBLISH).isEmpty()) {
            return answers.go(MethodologyAddresses.of(found), request);
        }
        return pages.staff(SHEET, sheets.of(found, Form.EMPTY, words), request);
    }

    /// Whether the step may be taken, and by whom, is in the table of transitions.
    @PostMapping(MethodologyAddresses.VERSION + "/life/{event}")
    ModelAndView take(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String event,
            Step step,
            Words words,
            HttpServletRequest request) {
        MethodologyVersion now = methodologies.get(code, version);
        MethodologyEvent asked =
                MethodologyEvent.find(event).orElseThrow(() -> Absent.of("methodologies.absent.event", event));
        LifeRequest wanted =
                new LifeRequest(now.withDigest(step.read()), asked, step.said(), step.lastDay(), step.confirmed());
        return answers.answer(
                life.take(wanted),
                Form.of(request),
                taken -> Answers.Next.of(MethodologyAddresses.of(taken), "methodologies.done." + asked.code()),
                again -> again(methodologies.get(code, version), asked, again, words),
                request);
    }

    private Answers.Shown again(MethodologyVersion now, MethodologyEvent asked, Form form, Words words) {
        boolean sheet = MethodologyLife.LIFE.find(now.state(), asked).isPresent() && asked == MethodologyEvent.PUBLISH;
        return sheet ? new Answers.Shown(SHEET, sheets.of(now, form, words)) : new Answers.Shown(PAGE, page(now, form));
    }

    /// What the form of a step sends.
    ///
    /// @param seen digest of the text that was read
    record Step(
            @Nullable String seen,
            @Nullable String comment,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate lastDay,

            @Nullable String typed) {

        String read() {
            return seen == null ? "" : seen;
        }

        String confirmed() {
            return typed == null ? "" : typed;
        }

        String said() {
            return comment == null ? "" : comment;
        }
    }

    private VersionPage page(MethodologyVersion version, Form form) {
        return new VersionPage(
                version,
                TreeRow.of(version.document()),
                findings(version),
                sources.of(version),
                history.steps(version.code(), version.version()),
                MethodologyLife.LIFE.of(version.state()).stream()
                        .filter(transition -> life.isOffered(transition, version))
                        .toList(),
                form,
                methodologies.list(version.code()).stream()
                        .filter(other -> !other.version().equals(version.version()))
                        .toList(),
                access.may(MethodologyRights.EDIT),
                access.may(MethodologyRights.EDIT) || access.may(MethodologyRights.AGREE));
    }

    static List<VersionPage.Found> findings(MethodologyVersion version) {
        return switch (MethodologyFile.parse(version.code() + ".yaml", version.yaml())) {
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException("a stored methodology is no longer understood: " + bad.problems());
            case ReadMethodology.Good good ->
                MethodologyCheck.check(good.methodology()).stream()
                        .map(finding -> new VersionPage.Found(
                                finding.severity(),
                                good.positions().find(finding.place()).toString(),
                                finding.phrase()))
                        .toList();
        };
    }
}

package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.Periods;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.work.EditionFollowUp;
import kz.aiqyn.rating.edition.work.EditionWork;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a draft would make of a past period, and what late values would make of published ones.
@Controller
@Requires(EditionRights.TRY)
class DryRunController {

    private final Pages pages;
    private final Methodologies methodologies;
    private final Periods periods;
    private final ProposedRevisions proposed;
    private final DryRunResults results;
    private final EditionWork work;
    private final EditionFollowUp followUp;

    DryRunController(
            Pages pages,
            Methodologies methodologies,
            Periods periods,
            ProposedRevisions proposed,
            DryRunResults results,
            EditionWork work,
            EditionFollowUp followUp) {
        this.pages = pages;
        this.methodologies = methodologies;
        this.periods = periods;
        this.proposed = proposed;
        this.results = results;
        this.work = work;
        this.followUp = followUp;
    }

    /// @param version alone, or with the methodology before a slash, as the form sends it
    @Dear
    @GetMapping(Languages.PATH + EditionAddresses.DRY_RUN)
    ModelAndView dryRun(
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String period,
            Words words,
            HttpServletRequest request) {
        Optional<MethodologyVersion> chosen = find(methodology, version);
        Optional<Period> asked = Period.find(period);
        List<DryRunPage.Choice> versions = methodologies.list().stream()
                .map(each -> new DryRunPage.Choice(
                        value(each),
                        words.say(
                                "edition.dry-run.version",
                                EditionView.name(words, each.document().identity()),
                                each.version(),
                                Phrase.of("edition.methodology."
                                        + each.state().name().toLowerCase(Locale.ROOT)))))
                .toList();
        List<DryRunPage.Choice> choices = chosen.map(each -> periods.tryable(each).reversed().stream()
                        .map(one -> new DryRunPage.Choice(
                                one.toString(), words.wording().period(one)))
                        .toList())
                .orElse(List.of());
        DryRunPage page = new DryRunPage(
                versions,
                chosen.map(DryRunController::value).orElse(""),
                choices,
                chosen.map(DryRunController::errors).orElse(List.of()),
                followUp.periods(),
                asked.map(Period::toString).orElse(""),
                chosen.flatMap(each -> asked.flatMap(one -> results.find(each, one, words))));
        return pages.staff("rating/edition/staff/dry-run", page, request);
    }

    @PostMapping(Languages.PATH + EditionAddresses.DRY_RUN)
    ModelAndView start(@RequestParam String version, @RequestParam String period, Words words) {
        MethodologyVersion chosen = find("", version).orElseThrow(() -> Absent.of("edition.absent.version", version));
        Period asked = Period.find(period).orElseThrow(() -> Absent.of("edition.absent.period", period));
        String page = EditionAddresses.dryRun(chosen, asked);
        return EditionAddresses.go(
                words, EditionAddresses.job(work.dryRun(chosen.code(), chosen.version(), asked, page)));
    }

    /// A draft with errors cannot be computed, whatever values there are.
    private static List<Phrase> errors(MethodologyVersion version) {
        return MethodologyCheck.check(version.document()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> placed(finding, version.document()))
                .toList();
    }

    /// An error with what it stands in, so that whoever reads of it finds it.
    private static Phrase placed(Finding finding, Methodology methodology) {
        String owner = finding.place().owner();
        if (owner.isEmpty()) {
            return finding.phrase();
        }
        Names names = methodology
                .findBlock(owner)
                .map(Block::names)
                .or(() -> methodology.findIndicator(owner).map(Indicator::names))
                .or(() -> methodology.findMeasure(owner).map(Measure::names))
                .orElse(Names.NONE);
        return Phrase.of("edition.dry-run.error", names.orElse(owner), finding.phrase());
    }

    private Optional<MethodologyVersion> find(String methodology, String version) {
        return methodologies.list().stream()
                .filter(each -> methodology.isEmpty()
                        ? value(each).equals(version)
                        : each.code().equals(methodology) && each.version().equals(version))
                .findFirst();
    }

    private static String value(MethodologyVersion version) {
        return version.code() + "/" + version.version();
    }

    /// The table of the last dry run.
    @GetMapping(Languages.PATH + EditionAddresses.DRY_RUN + ".csv")
    ResponseEntity<byte[]> table(
            @RequestParam String methodology, @RequestParam String version, @RequestParam String period, Words words) {
        String name = "%s-%s-%s.csv".formatted(methodology, version, period);
        return answer(name, found(methodology, version, period, words).movements(), CsvDialect.PROGRAMS);
    }

    /// The same for Excel.
    @GetMapping(Languages.PATH + EditionAddresses.DRY_RUN + ".excel.csv")
    ResponseEntity<byte[]> excel(
            @RequestParam String methodology, @RequestParam String version, @RequestParam String period, Words words) {
        String name = "%s-%s-%s.excel.csv".formatted(methodology, version, period);
        return answer(name, found(methodology, version, period, words).movements(), CsvDialect.excel(words.language()));
    }

    private DryRunPage.Result found(String methodology, String version, String period, Words words) {
        return find(methodology, version)
                .flatMap(chosen -> Period.find(period).flatMap(asked -> results.find(chosen, asked, words)))
                .orElseThrow(() -> Absent.of("edition.absent.dry-run", methodology, version, period));
    }

    private static ResponseEntity<byte[]> answer(String name, DryRunMovements movements, CsvDialect dialect) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(movements.csv(dialect).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Languages.PATH + EditionAddresses.REVISIONS)
    @Requires(EditionRights.PREPARE)
    ModelAndView revisions(Words words, HttpServletRequest request) {
        Speech speech = new Speech(words.language());
        List<RevisionsPage.Proposal> proposals = proposed.list().stream()
                .map(each -> new RevisionsPage.Proposal(
                        each.edition().methodology(),
                        each.edition().period().toString(),
                        EditionView.name(
                                words,
                                methodologies
                                        .get(
                                                each.edition().methodology(),
                                                each.edition().version())
                                        .document()
                                        .identity()),
                        words.wording().period(each.edition().period()),
                        words.path(EditionAddresses.edition(each.edition().id())),
                        each.changed(),
                        Shifts.of(each.groups(), speech)))
                .toList();
        return pages.staff(
                "rating/edition/staff/revisions", new RevisionsPage(proposals, followUp.revisions()), request);
    }
}

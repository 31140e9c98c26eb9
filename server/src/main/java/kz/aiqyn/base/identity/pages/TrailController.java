package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.audit.AuditSettings;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.audit.HeadFolder;
import kz.aiqyn.base.audit.RecordVerification;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.CsvDialect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The record of what was done, to search in and to take along.
@Controller
@Requires(AuditRights.SEE)
class TrailController {

    private static final String TRAIL = Languages.PATH + "/staff/audit";
    private static final int ROWS = 50;

    private final Pages pages;
    private final Answers answers;
    private final AuditTrail trail;
    private final TrailNames names;
    private final AuditChain chain;
    private final RecordVerification records;
    private final AuditSettings settings;

    TrailController(
            Pages pages,
            Answers answers,
            AuditTrail trail,
            TrailNames names,
            AuditChain chain,
            RecordVerification records,
            AuditSettings settings) {
        this.pages = pages;
        this.answers = answers;
        this.trail = trail;
        this.names = names;
        this.chain = chain;
        this.records = records;
        this.settings = settings;
    }

    @GetMapping(TRAIL)
    ModelAndView trail(HttpServletRequest request) {
        TrailSearch asked = TrailSearch.of(request);
        AuditSearch search = asked.search(names);
        TrailPage page = new TrailPage(
                asked.form(),
                names.rows(ListPart.read(
                        ListEdge.ofNumber(request),
                        ROWS,
                        (edge, limit) -> trail.list(search, edge, limit),
                        entry -> String.valueOf(entry.number()))),
                trail.count(search),
                trail.operations(),
                asked.query(),
                chain.head(),
                settings.folder().isPresent());
        return pages.staff("base/identity/pages/audit", page, request);
    }

    @GetMapping(value = TRAIL + ".csv", produces = "text/csv")
    @ForPrograms
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        attach(response, "aiqyn-audit.csv");
        new TrailExport(trail).csv(asked(request), CsvDialect.PROGRAMS, response.getOutputStream());
    }

    @GetMapping(value = TRAIL + ".excel.csv", produces = "text/csv")
    void excel(Words words, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        attach(response, "aiqyn-audit.excel.csv");
        new TrailExport(trail).csv(asked(request), CsvDialect.excel(words.language()), response.getOutputStream());
    }

    @GetMapping(value = TRAIL + ".json", produces = "application/json")
    @ForPrograms
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        attach(response, "aiqyn-audit.json");
        new TrailExport(trail).json(asked(request), response.getOutputStream());
    }

    /// The head, for the auditor to keep elsewhere.
    @GetMapping(value = TRAIL + "/head", produces = "text/plain")
    @ForPrograms
    void head(HttpServletResponse response) throws IOException {
        AuditHead head = chain.head().orElseThrow(() -> Absent.of("identity.absent.head"));
        response.setContentType("text/plain;charset=UTF-8");
        attach(response, "aiqyn-audit-head-%d.txt".formatted(head.number()));
        response.getWriter().println(head.line());
    }

    @PostMapping(TRAIL + "/export-head")
    ModelAndView exportHead(HttpServletRequest request) {
        return chain.export().isPresent()
                ? answers.done(Answers.Next.of("/staff/audit", "identity.trail.exported"), request)
                : answers.go("/staff/audit", request);
    }

    /// Walks the whole chain, compares it with a head that the auditor kept and those that were exported, and the
    /// records with what it says of them.
    @PostMapping(TRAIL + "/verify")
    ModelAndView verify(@RequestParam(defaultValue = "") String head, HttpServletRequest request) {
        List<AuditHead> exported = settings.folder()
                .map(folder -> new HeadFolder(folder).kept().heads())
                .orElse(List.of());
        return pages.staff(
                "base/identity/pages/audit-verified", VerifiedPage.of(head.strip(), exported, chain, records), request);
    }

    private AuditSearch asked(HttpServletRequest request) {
        return TrailSearch.of(request).search(names);
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}

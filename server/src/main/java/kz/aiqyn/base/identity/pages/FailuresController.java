package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.guessing.FailedSignIns;
import kz.aiqyn.base.identity.guessing.FailureSearch;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Paging;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Attempts to get in that failed, for the auditor.
@Controller
@Requires(AuditRights.SEE)
class FailuresController {

    private static final String FAILURES = Languages.PATH + "/staff/audit/sign-ins";
    private static final List<String> NAMES = List.of("from", "to", "who", "network", "way");
    private static final int ROWS = 50;

    private final Pages pages;
    private final FailedSignIns failures;

    FailuresController(Pages pages, FailedSignIns failures) {
        this.pages = pages;
        this.failures = failures;
    }

    @GetMapping(FAILURES)
    ModelAndView list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        SearchFields asked = SearchFields.of(request, NAMES);
        FailureSearch search = search(asked);
        int count = failures.count(search);
        Paging paging = Paging.of(page, count, ROWS);
        FailuresPage shown = new FailuresPage(
                asked.form(),
                failures.list(search, paging.before(), ROWS),
                count,
                paging,
                asked.query(),
                FailedSignIns.KEPT.toDays());
        return pages.staff("base/identity/pages/failures", shown, request);
    }

    @GetMapping(value = FAILURES + ".csv", produces = "text/csv")
    @ForPrograms
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("aiqyn-failed-sign-ins.csv")
                        .build()
                        .toString());
        Writer text = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        CsvRows rows = CsvRows.into(text, CsvDialect.PROGRAMS)
                .row("hour", "login", "unknown", "network", "way", "known_device", "failed", "held", "first", "last");
        failures.each(
                search(SearchFields.of(request, NAMES)),
                failure -> rows.row(
                        failure.hour().toString(),
                        failure.login(),
                        failure.digest(),
                        failure.network(),
                        failure.way().name(),
                        Boolean.toString(failure.known()),
                        failure.failed(),
                        failure.held(),
                        failure.firstAt().toString(),
                        failure.lastAt().toString()));
        rows.flush();
        text.flush();
    }

    private static FailureSearch search(SearchFields asked) {
        return new FailureSearch(
                asked.start("from", 0), asked.start("to", 1), asked.get("who"), asked.get("network"), asked.get("way"));
    }
}

package kz.aiqyn.base.intake.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Download;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out what files begin with: a workbook to be filled in, and a small invented file.
@Controller
@Requires(IdentityRights.WORK)
class SampleController {

    private static final String ORGANISATION = "organisation";

    private final FileKinds kinds;
    private final Organisations organisations;
    private final Access access;

    SampleController(FileKinds kinds, Organisations organisations, Access access) {
        this.kinds = kinds;
        this.organisations = organisations;
        this.access = access;
    }

    /// A workbook to be filled in.
    @GetMapping(IntakeController.KIND + "/template")
    void template(@PathVariable String kind, Words words, HttpServletResponse response) throws IOException {
        FileKind of = kinds.allowed(kind);
        HeadedTable.Columns columns = of.template().orElseThrow(() -> Absent.of("intake.absent.template", kind));
        new TemplateWorkbook(of, columns, own(of, of.example())).write(words, response);
    }

    /// A file to begin with.
    @GetMapping(IntakeController.KIND + "/sample")
    void sample(@PathVariable String kind, HttpServletResponse response) throws IOException {
        FileKind of = kinds.allowed(kind);
        FileSample sample = of.template().isPresent() && !of.example().isEmpty()
                ? table(of, of.template().get())
                : of.sample().orElseThrow(() -> Absent.of("intake.absent.sample", kind));
        byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
        Download.begin(response, sample.name(), bytes.length);
        response.getOutputStream().write(bytes);
    }

    private FileSample table(FileKind kind, HeadedTable.Columns columns) throws IOException {
        StringWriter text = new StringWriter();
        CsvRows rows = CsvRows.into(text, CsvDialect.PROGRAMS);
        rows.row(columns.heads());
        for (Map<String, String> row : own(kind, kind.example())) {
            rows.row(columns.heads().stream()
                    .map(head -> row.getOrDefault(columns.names().getOrDefault(head, head), ""))
                    .toList());
        }
        rows.flush();
        return new FileSample(kind.code() + ".csv", text.toString());
    }

    /// Rows as they are of the first organisation that the sender's right reaches, where they do not say of which.
    private List<Map<String, String>> own(FileKind kind, List<Map<String, String>> rows) {
        String own = organisations.units().list().stream()
                .map(RatedUnit::code)
                .filter(access.scope(kind.right())::covers)
                .findFirst()
                .orElse("");
        return rows.stream().map(row -> with(row, own)).toList();
    }

    private static Map<String, String> with(Map<String, String> row, String organisation) {
        Map<String, String> with = new HashMap<>(row);
        with.putIfAbsent(ORGANISATION, organisation);
        return with;
    }
}

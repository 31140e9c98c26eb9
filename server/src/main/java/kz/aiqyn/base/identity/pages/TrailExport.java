package kz.aiqyn.base.identity.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.ExportColumn;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes what was found entry by entry, however much it is.
record TrailExport(AuditTrail trail) {

    static final Dictionary COLUMNS = Dictionary.of(
            "audit",
            "identity.trail.dictionary",
            ExportColumn.whole("number", ExportColumn.Measured.NOT),
            ExportColumn.moment("at"),
            ExportColumn.text("who"),
            ExportColumn.word("operation"),
            ExportColumn.code("subject"),
            ExportColumn.text("changes"),
            ExportColumn.code("hash"));

    void csv(AuditSearch search, CsvDialect dialect, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvRows rows = CsvRows.into(text, dialect).heads(COLUMNS);
        trail.each(
                search,
                entry -> rows.row(
                        entry.number(),
                        entry.at(),
                        entry.who(),
                        entry.operation(),
                        entry.subject(),
                        changes(entry),
                        entry.hash()));
        rows.flush();
        text.flush();
    }

    private static String changes(AuditEntry entry) {
        return entry.changes().entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining("; "));
    }

    void json(AuditSearch search, OutputStream out) throws IOException {
        JsonMapper json = JsonMapper.shared();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            trail.each(search, entry -> json.writeValue(generator, fields(entry)));
            generator.writeEndArray();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> fields(AuditEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", entry.number());
        fields.put("at", entry.at().toString());
        fields.put("who", entry.who());
        fields.put("operation", entry.operation());
        fields.put("subject", entry.subject());
        fields.put("changes", entry.changes());
        fields.put("hash", entry.hash());
        return fields;
    }
}

package kz.aiqyn.base.identity.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes what was found entry by entry, however much it is.
record TrailExport(AuditTrail trail) {

    void csv(AuditSearch search, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter rows = CsvWriter.builder().build(text);
        rows.writeRecord("number", "at", "who", "operation", "subject", "changes", "hash");
        trail.each(
                search,
                entry -> rows.writeRecord(
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        harmless(entry.who()),
                        harmless(entry.operation()),
                        harmless(entry.subject()),
                        harmless(changes(entry)),
                        entry.hash()));
        rows.flush();
        text.flush();
    }

    private static String changes(AuditEntry entry) {
        return entry.changes().entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining("; "));
    }

    /// A sheet takes a cell that begins so for a formula.
    private static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
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

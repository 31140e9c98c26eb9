package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditSearch;
import org.jspecify.annotations.Nullable;

/// What an auditor asks for, as the form sends it: days of Kazakhstan, the last of them included.
///
/// @param fields by name
record TrailSearch(Map<String, String> fields) {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");
    private static final List<String> NAMES = List.of("from", "to", "who", "operation", "subject");

    static TrailSearch of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            String sent = request.getParameter(name);
            fields.put(name, sent == null ? "" : sent.strip());
        }
        return new TrailSearch(fields);
    }

    AuditSearch search() {
        return new AuditSearch(start("from", 0), start("to", 1), field("who"), field("operation"), field("subject"));
    }

    /// As an address has it, without the question mark.
    String query() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private @Nullable Instant start(String name, int days) {
        try {
            return field(name).isEmpty()
                    ? null
                    : LocalDate.parse(field(name))
                            .plusDays(days)
                            .atStartOfDay(KAZAKHSTAN)
                            .toInstant();
        } catch (DateTimeParseException e) {
            fields.put(name, "");
            return null;
        }
    }
}

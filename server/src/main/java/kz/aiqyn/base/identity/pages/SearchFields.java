package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import org.jspecify.annotations.Nullable;

/// What somebody searches for, as a form sends it: days of Kazakhstan, the last of them included.
///
/// @param all by name
record SearchFields(Map<String, String> all) {

    static SearchFields of(HttpServletRequest request, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            String sent = request.getParameter(name);
            fields.put(name, sent == null ? "" : sent.strip());
        }
        return new SearchFields(fields);
    }

    /// As an address has it, without the question mark.
    String query() {
        return all.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// As the form shows it.
    Form form() {
        return Form.of(all);
    }

    String get(String name) {
        return all.getOrDefault(name, "");
    }

    /// The beginning of a day, or of one some days later; null for what is no day, which the form then forgets.
    @Nullable
    Instant start(String name, int days) {
        try {
            return get(name).isEmpty()
                    ? null
                    : LocalDate.parse(get(name))
                            .plusDays(days)
                            .atStartOfDay(Kazakhstan.ZONE)
                            .toInstant();
        } catch (DateTimeParseException e) {
            all.put(name, "");
            return null;
        }
    }
}

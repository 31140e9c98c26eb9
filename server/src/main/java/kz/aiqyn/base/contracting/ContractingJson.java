package kz.aiqyn.base.contracting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;

/// The building blocks of the standards, as objects whose fields stand in the order in which they were put.
public final class ContractingJson {

    /// The scheme of the numbers of enterprises, as org-id.guide lists it.
    public static final String BIN = "KZ-BIN";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private ContractingJson() {}

    /// The head of a package, to which what is in it is put.
    ///
    /// @param uri the package's own address
    /// @param version of the standard
    /// @param changed when what is in it was last written, each
    public static Map<String, Object> pack(String uri, Site site, String version, Stream<Instant> changed) {
        Map<String, Object> all = ordered("uri", uri, "version", version);
        all.put(
                "publishedDate",
                changed.max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        all.put("publisher", Map.of("name", site.names().kk()));
        return all;
    }

    public static Map<String, Object> value(BigDecimal tenge) {
        return ordered("amount", tenge, "currency", "KZT");
    }

    public static Map<String, Object> period(@Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> period = new LinkedHashMap<>();
        if (from != null) {
            period.put("startDate", moment(from));
        }
        if (to != null) {
            period.put("endDate", moment(to));
        }
        return period;
    }

    /// The beginning of a day in Kazakhstan.
    public static String moment(LocalDate day) {
        return MOMENT.format(day.atStartOfDay(Kazakhstan.ZONE).toInstant().atOffset(ZoneOffset.UTC));
    }

    /// Says of a milestone whether, and when, it was met.
    public static void met(Map<String, Object> milestone, @Nullable LocalDate day) {
        milestone.put("status", day == null ? "scheduled" : "met");
        if (day != null) {
            milestone.put("dateMet", moment(day));
        }
    }

    public static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    /// Puts what is something: no empty text, list or object.
    public static void put(Map<String, Object> map, String name, Object value) {
        boolean none = value.equals("") || value.equals(List.of()) || value.equals(Map.of());
        if (!none) {
            map.put(name, value);
        }
    }
}

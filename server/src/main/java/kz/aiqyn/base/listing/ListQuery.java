package kz.aiqyn.base.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// What of a list is asked for. What the list does not know is not asked.
///
/// @param text that is looked for; empty for none
/// @param facet code of the filter above the list; empty for none
/// @param values by column, of those that are filters
/// @param sort code of the column by which it is sorted, with a minus before it from the largest; empty for the list's
/// own order
/// @param page from 1
public record ListQuery(String text, String facet, SequencedMap<String, String> values, String sort, int page) {

    private static final int LONGEST = 100;
    private static final int LAST = 100_000;

    public static final ListQuery ALL = new ListQuery("", "", new TreeMap<>(), "", 1);

    public ListQuery {
        values = Collections.unmodifiableSequencedMap(new TreeMap<>(values));
    }

    /// What an address asks for.
    public static ListQuery of(Listing listing, HttpServletRequest request) {
        TreeMap<String, String> values = new TreeMap<>();
        for (ListColumn column : listing.columns()) {
            String value = text(request, column.code());
            if (column.isFilter() && !value.isEmpty()) {
                values.put(column.code(), value);
            }
        }
        String sort = text(request, "sort");
        return new ListQuery(
                listing.searched().isEmpty() ? "" : text(request, "q"),
                listing.facet(text(request, "facet")).map(Facet::code).orElse(""),
                values,
                listing.column(sort.replaceFirst("^-", "")).isPresent() ? sort : "",
                number(text(request, "page")));
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        String found = text == null ? "" : text.strip();
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), 1, LAST) : 1;
    }

    public boolean isEverything() {
        return text.isEmpty() && facet.isEmpty() && values.isEmpty();
    }

    public ListQuery withFacet(String other) {
        return new ListQuery(text, other, values, sort, 1);
    }

    public ListQuery withPage(int other) {
        return new ListQuery(text, facet, values, sort, other);
    }

    /// Sorted by a column; by the same once more, the other way round.
    public ListQuery sortedBy(String column) {
        return new ListQuery(text, facet, values, sort.equals(column) ? "-" + column : column, 1);
    }

    /// As it stands after an address: empty, or `?q=...`.
    public String address() {
        Map<String, String> all = new TreeMap<>(values);
        put(all, "q", text);
        put(all, "facet", facet);
        put(all, "sort", sort);
        put(all, "page", page == 1 ? "" : String.valueOf(page));
        String asked = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}

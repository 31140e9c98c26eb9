package kz.aiqyn.base.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.KazakhOrder;
import kz.aiqyn.files.report.page.RowOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// How a public table is asked for: sorted by a column, only rows with some words. Heads are links and the words a
/// form, so that the address carries both; without them it is the table's own, canonical one.
///
/// @param path address of the page, with its language, without a query
/// @param kept what else the page was asked for, by name
/// @param sort code of a column, with a minus before it from the largest; blank for the table's own order
/// @param text the words that rows must hold, in any spelling; blank for all rows
/// @param known whether the page offers all that was asked: then there are only so many such addresses
public record TableQuery(String path, Map<String, String> kept, String sort, String text, boolean known)
        implements RowOrder {

    private static final int LONGEST = 60;

    public TableQuery {
        kept = Map.copyOf(kept);
    }

    /// @param columns codes of those that can be sorted by
    /// @param sort as it was asked for
    /// @param text likewise
    public static TableQuery of(String path, Map<String, String> kept, List<String> columns, String sort, String text) {
        Map<String, String> asked = new LinkedHashMap<>(kept);
        asked.values().removeIf(String::isBlank);
        boolean offered = sort.isEmpty() || columns.contains(column(sort));
        String words = text.strip();
        return new TableQuery(
                path,
                asked,
                offered ? sort : "",
                words.substring(0, Math.min(LONGEST, words.length())),
                offered && text.isEmpty());
    }

    private static String column(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /// The address of the table in its own order, whole.
    public String canonical() {
        return address("", "");
    }

    @Override
    public Optional<String> address(String column) {
        return Optional.of(address(sort.equals(column) ? "-" + column : column, text));
    }

    @Override
    public String direction(String column) {
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "";
    }

    /// For the attribute of a head; null leaves it out.
    public @Nullable String sorted(String column) {
        return direction(column).isEmpty() ? null : direction(column);
    }

    private String address(String order, String words) {
        Map<String, String> all = new TreeMap<>(kept);
        all.put("sort", order);
        all.put("q", words);
        String query = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "="
                        + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public <T> List<T> rows(List<T> rows, Function<T, String> words, Map<String, Function<T, ?>> columns) {
        List<String> sought = PlainLatin.words(text);
        List<T> found = new ArrayList<>(rows.stream()
                .filter(row -> isFound(sought, PlainLatin.words(words.apply(row))))
                .toList());
        Function<T, ?> by = columns.get(column(sort));
        if (by != null) {
            found.sort(Comparator.comparing(by, TableQuery::inOrder)); // stable: equals stay in the table's own order
            if (sort.startsWith("-")) {
                found.sort(Comparator.comparing(by, TableQuery::inFallingOrder));
            }
        }
        return found;
    }

    private static boolean isFound(List<String> sought, List<String> there) {
        return sought.stream().allMatch(word -> there.stream().anyMatch(one -> one.contains(word)));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || (value instanceof Double number && number.isNaN());
    }

    private static int inOrder(@Nullable Object one, @Nullable Object other) {
        if (isNothing(one) || isNothing(other)) {
            return Boolean.compare(isNothing(one), isNothing(other));
        }
        return one instanceof Number number && other instanceof Number second
                ? Double.compare(number.doubleValue(), second.doubleValue())
                : KazakhOrder.compare(String.valueOf(one), String.valueOf(other));
    }

    private static int inFallingOrder(@Nullable Object one, @Nullable Object other) {
        return isNothing(one) || isNothing(other) ? inOrder(one, other) : inOrder(other, one);
    }
}

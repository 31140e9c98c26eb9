package kz.aiqyn.base.listing;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Paging;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads lists: two questions, however long a list is and however many filters it has. Of what a reader asks, values
/// are parameters, and names of columns are those of the list.
@Repository
public class Lists {

    private static final int ROWS = 50;
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final KeptSummaries<SummaryKey, Summary> kept = new KeptSummaries<>();

    Lists(JdbcClient database) {
        this.database = database;
    }

    /// A page of a list.
    ///
    /// @param scope of the organisations whose rows may be seen
    @Transactional(readOnly = true)
    public ListResult page(Listing listing, ListQuery query, Scope scope) {
        Summary summary = listing.revision().isEmpty()
                ? summary(listing, query, scope)
                : kept.get(
                        new SummaryKey(
                                listing.name(),
                                listing.open().equals(listing.local()),
                                query.withPage(1),
                                scope,
                                database.sql("select concat(calendar.today(), '/', (%s))".formatted(listing.revision()))
                                        .query(String.class)
                                        .single()),
                        () -> summary(listing, query, scope));
        Paging paging = Paging.of(query.page(), (int) Math.min(summary.found(), Integer.MAX_VALUE), ROWS);
        List<ListRow> rows = bound(
                        database.sql(listing.revision().isEmpty() ? piece(listing, query) : late(listing, query)),
                        listing,
                        query,
                        scope)
                .param("limit", ROWS)
                .param("offset", paging.before())
                .query((row, number) -> row(listing, row))
                .list();
        return new ListResult(
                listing,
                query,
                rows,
                summary.found(),
                summary.all(),
                summary.facets(),
                summary.totals(),
                summary.latest(),
                paging);
    }

    /// Hands over every row of a list, in order, without holding them all.
    @Transactional(readOnly = true)
    public void each(Listing listing, ListQuery query, Scope scope, Consumer<ListRow> reader) {
        try (Stream<ListRow> rows = bound(database.sql(select(listing, query)), listing, query, scope)
                .withFetchSize(AT_ONCE)
                .query((row, number) -> row(listing, row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /// A text that is another one when any row of the list was written, or is gone.
    @Transactional(readOnly = true)
    public String version(Listing listing, ListQuery query, Scope scope) {
        String sql = "select concat(count(*), '/', max(%s)) from %s where %s"
                .formatted(listing.changed(), listing.from(), condition(listing, query));
        return bound(database.sql(sql), listing, query, scope)
                .query(String.class)
                .single();
    }

    /// What a list's counts and totals depend on.
    ///
    /// @param open whether it is the list that everybody sees
    /// @param revision of the records, and the day
    private record SummaryKey(String list, boolean open, ListQuery query, Scope scope, String revision) {}

    /// @param found how many rows
    /// @param latest when any row was written last; null where there is none
    private record Summary(
            long all,
            long found,
            Map<String, Long> facets,
            Map<String, BigDecimal> totals,
            @Nullable Instant latest) {}

    private Summary summary(Listing listing, ListQuery query, Scope scope) {
        String chosen = listing.facet(query.facet()).map(Facet::condition).orElse("true");
        List<String> asked = new ArrayList<>();
        asked.add("count(*) as everything, count(*) filter (where %s) as found, max(%s) as latest"
                .formatted(chosen, listing.changed()));
        for (int i = 0; i < listing.facets().size(); i++) {
            asked.add("count(*) filter (where %s) as facet%d"
                    .formatted(listing.facets().get(i).condition(), i));
        }
        List<ListColumn> summed =
                listing.columns().stream().filter(ListColumn::total).toList();
        for (int i = 0; i < summed.size(); i++) {
            asked.add("sum(%s) filter (where %s) as total%d"
                    .formatted(summed.get(i).sql(), chosen, i));
        }
        String sql = "select %s from %s where %s"
                .formatted(String.join(", ", asked), listing.from(), condition(listing, query.withFacet("")));
        return bound(database.sql(sql), listing, query, scope)
                .query((row, number) -> {
                    Map<String, Long> facets = new HashMap<>();
                    for (int i = 0; i < listing.facets().size(); i++) {
                        facets.put(listing.facets().get(i).code(), row.getLong("facet" + i));
                    }
                    Map<String, BigDecimal> totals = new HashMap<>();
                    for (int i = 0; i < summed.size(); i++) {
                        BigDecimal total = row.getBigDecimal("total" + i);
                        totals.put(summed.get(i).code(), total == null ? BigDecimal.ZERO : total);
                    }
                    @Nullable Timestamp latest = row.getTimestamp("latest");
                    return new Summary(
                            row.getLong("everything"),
                            row.getLong("found"),
                            facets,
                            totals,
                            latest == null ? null : latest.toInstant());
                })
                .single();
    }

    private static String select(Listing listing, ListQuery query) {
        return "select %s from %s where %s order by %s"
                .formatted(
                        String.join(", ", asked(listing)),
                        listing.from(),
                        condition(listing, query),
                        order(listing, query));
    }

    private static List<String> asked(Listing listing) {
        List<String> asked = new ArrayList<>();
        asked.add("cast(%s as text) as row_key".formatted(listing.key()));
        for (int i = 0; i < listing.columns().size(); i++) {
            ListColumn column = listing.columns().get(i);
            if (column.kind() == ListColumn.Kind.NAME) {
                for (String language : List.of("kk", "ru", "en")) {
                    asked.add("%s_%s as cell%d_%s".formatted(column.sql(), language, i, language));
                }
            } else {
                asked.add("%s as cell%d".formatted(column.sql(), i));
            }
        }
        return asked;
    }

    private static String piece(Listing listing, ListQuery query) {
        return select(listing, query) + " limit :limit offset :offset";
    }

    /// The same of a long list: which rows it is is found first, in the index where there is one for its order, and
    /// what
    /// stands in them is read for these alone.
    private static String late(Listing listing, ListQuery query) {
        return "select %s from %s where %s = any(array(select %s from %s where %s order by %s limit :limit offset :offset)) order by %s"
                .formatted(
                        String.join(", ", asked(listing)),
                        listing.from(),
                        listing.key(),
                        listing.key(),
                        listing.from(),
                        condition(listing, query),
                        order(listing, query),
                        order(listing, query));
    }

    /// As the reader says; else what is pressing first, and then in the list's own order.
    private static String order(Listing listing, ListQuery query) {
        List<String> order = new ArrayList<>();
        if (query.sort().isEmpty()) {
            listing.facets().stream()
                    .filter(Facet::first)
                    .map(facet -> "(%s) is not true".formatted(facet.condition()))
                    .forEach(order::add);
        }
        if (query.sort().isEmpty() && !listing.first().isEmpty()) {
            order.add(listing.first());
        }
        String sort = query.sort().isEmpty() ? listing.order() : query.sort();
        listing.column(sort.replaceFirst("^-", ""))
                .ifPresent(column -> order.add("%s %s nulls last"
                        .formatted(
                                column.kind() == ListColumn.Kind.NAME
                                        ? column.sql() + "_kk collate \"kk-x-icu\""
                                        : column.sql(),
                                sort.startsWith("-") ? "desc" : "asc")));
        order.add(listing.key());
        return String.join(", ", order);
    }

    private static String condition(Listing listing, ListQuery query) {
        List<String> all = new ArrayList<>();
        if (!listing.organisation().isEmpty()) {
            all.add("(:everything or %s = any(:organisations))".formatted(listing.organisation()));
        }
        listing.facet(query.facet())
                .map(Facet::condition)
                .map("(%s)"::formatted)
                .ifPresent(all::add);
        for (String column : query.values().keySet()) {
            String sql = listing.column(column).orElseThrow().sql();
            all.add("%s = :value_%s".formatted(sql, column.replace('-', '_')));
        }
        if (!query.text().isEmpty()) {
            all.add(listing.searched().stream()
                    .map("%s ilike :text"::formatted)
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Listing listing, ListQuery query, Scope scope) {
        JdbcClient.StatementSpec bound = statement;
        if (!listing.organisation().isEmpty()) {
            bound = bound.param("everything", scope.everything()).param("organisations", scope.codes());
        }
        for (Map.Entry<String, String> value : query.values().entrySet()) {
            bound = bound.param("value_" + value.getKey().replace('-', '_'), value.getValue());
        }
        return query.text().isEmpty() ? bound : bound.param("text", "%" + escaped(query.text()) + "%");
    }

    /// What somebody typed means itself, whatever signs are in it.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ListRow row(Listing listing, ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < listing.columns().size(); i++) {
            cells.add(cell(listing.columns().get(i).kind(), "cell" + i, row));
        }
        return new ListRow(row.getString("row_key"), cells);
    }

    private static @Nullable Object cell(ListColumn.Kind kind, String name, ResultSet row) throws SQLException {
        return switch (kind) {
            case NAME ->
                new Names(row.getString(name + "_kk"), row.getString(name + "_ru"), row.getString(name + "_en"));
            case TEXT, WORD, ORGANISATION, UNIT, PERIOD -> row.getString(name);
            case DAY -> {
                Date day = row.getDate(name);
                yield day == null ? null : day.toLocalDate();
            }
            case WHOLE -> {
                long number = row.getLong(name);
                yield row.wasNull() ? null : number;
            }
            case DECIMAL -> row.getBigDecimal(name);
        };
    }
}

package kz.aiqyn.rating.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.IndicatorCourses;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How organisations stood by indicators in the last revisions of published editions. Nothing is computed anew.
@Repository
class PublishedCourses implements IndicatorCourses {

    /// What was published of each pair of an indicator and an organisation, the latest period first, the coarser kind
    /// of two that end on one day first.
    private static final String STOOD = """
            select asked.methodology, asked.indicator, asked.organisation, e.version, e.period, r.raw, r.place, (
                select count(*) from edition.result o
                where o.computation = r.computation and o.peer_group = r.peer_group
                  and o.node = r.node and o.place is not null) as among
            from unnest(:methodologies, :indicators, :organisations) as asked (methodology, indicator, organisation)
            join edition.edition e on e.methodology = asked.methodology and e.state = 'PUBLISHED'
            join edition.unit u on u.computation = e.computation and u.code = asked.organisation
            join edition.node n on n.computation = e.computation and n.code = asked.indicator
            join edition.result r on r.computation = u.computation and r.peer_group = u.peer_group
                and r.unit = u.number and r.node = n.number
            where not exists (
                select from edition.edition later
                where later.methodology = e.methodology and later.period = e.period
                  and later.state = 'PUBLISHED' and later.revision > e.revision)
            order by e.period_end desc, length(e.period) desc, e.period
            """;

    private static final String IN_FORCE = """
            select distinct on (methodology) methodology, version from edition.edition
            where state = 'PUBLISHED' order by methodology, period_end desc, length(period) desc, revision desc
            """;

    private final JdbcClient database;
    private final Methodologies methodologies;

    PublishedCourses(JdbcClient database, Methodologies methodologies) {
        this.database = database;
        this.methodologies = methodologies;
    }

    /// An indicator of a methodology.
    private record Code(String methodology, String indicator) {

        static Optional<Code> of(String written) {
            int end = written.indexOf('/');
            return end <= 0 || end == written.length() - 1
                    ? Optional.empty()
                    : Optional.of(new Code(written.substring(0, end), written.substring(end + 1)));
        }
    }

    private record Pair(Code code, String organisation) {}

    private record Row(
            Pair pair, Period period, String version, OptionalDouble value, Optional<MeasureUse.Place> place) {}

    @Override
    public Map<String, Names> list() {
        Map<String, Names> list = new LinkedHashMap<>();
        database.sql(IN_FORCE)
                .query((row, number) -> List.of(row.getString("methodology"), row.getString("version")))
                .list()
                .forEach(one -> methodologies
                        .find(one.getFirst(), one.getLast())
                        .ifPresent(version -> version.document()
                                .allIndicators()
                                .forEach(indicator -> list.put(
                                        version.code() + "/" + indicator.code(),
                                        indicator.names().orElse(indicator.code())))));
        return list;
    }

    @Override
    public Map<Asked, Course> of(Collection<Asked> asked) {
        Map<Asked, Pair> pairs = new LinkedHashMap<>();
        asked.forEach(one ->
                Code.of(one.indicator()).ifPresent(code -> pairs.put(one, new Pair(code, one.organisation()))));
        if (pairs.isEmpty()) {
            return Map.of();
        }
        Map<Pair, List<Row>> rows = rows(pairs.values()).stream().collect(Collectors.groupingBy(Row::pair));
        Documents documents = new Documents(new HashMap<>());
        Map<Asked, Course> courses = new LinkedHashMap<>();
        pairs.forEach((one, pair) -> documents
                .course(one, rows.getOrDefault(pair, List.of()))
                .ifPresent(course -> courses.put(one, course)));
        return courses;
    }

    private List<Row> rows(Collection<Pair> pairs) {
        List<Pair> each = pairs.stream().distinct().toList();
        return database.sql(STOOD)
                .param(
                        "methodologies",
                        each.stream().map(pair -> pair.code().methodology()).toArray(String[]::new))
                .param(
                        "indicators",
                        each.stream().map(pair -> pair.code().indicator()).toArray(String[]::new))
                .param("organisations", each.stream().map(Pair::organisation).toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        double raw = row.getDouble("raw");
        OptionalDouble value = row.wasNull() || Double.isNaN(raw) ? OptionalDouble.empty() : OptionalDouble.of(raw);
        int place = row.getInt("place");
        Optional<MeasureUse.Place> placed =
                row.wasNull() ? Optional.empty() : Optional.of(new MeasureUse.Place(place, row.getInt("among")));
        return new Row(
                new Pair(
                        new Code(row.getString("methodology"), row.getString("indicator")),
                        row.getString("organisation")),
                Period.of(row.getString("period")),
                row.getString("version"),
                value,
                placed);
    }

    /// The documents by which what is asked for was computed, each looked up once.
    private final class Documents {

        private final Map<String, List<MethodologyVersion>> known;

        Documents(Map<String, List<MethodologyVersion>> known) {
            this.known = known;
        }

        Optional<Course> course(Asked asked, List<Row> rows) {
            Optional<Row> before = first(rows, row -> row.period().end().isBefore(asked.from()));
            Optional<Row> after = first(
                    rows,
                    row -> !row.period().end().isBefore(asked.until())
                            && before.stream()
                                    .allMatch(earlier -> earlier.period().kind()
                                            == row.period().kind()));
            Optional<Indicator> indicator = first(rows, any -> true).flatMap(this::indicator);
            return indicator.map(found ->
                    new Course(found.names().orElse(found.code()), before.map(this::stood), after.map(this::stood)));
        }

        private static Optional<Row> first(List<Row> rows, Predicate<Row> which) {
            return rows.stream().filter(which).findFirst();
        }

        private Stood stood(Row row) {
            return new Stood(
                    row.period(),
                    row.version(),
                    unit(row),
                    row.value(),
                    row.place(),
                    "/units/%s/values/%s/%s"
                            .formatted(
                                    row.pair().organisation(), row.pair().code().indicator(), row.period()));
        }

        private String unit(Row row) {
            return indicator(row).map(Indicator::unit).orElse("");
        }

        private Optional<Indicator> indicator(Row row) {
            Code code = row.pair().code();
            return known.computeIfAbsent(code.methodology(), methodologies::list).stream()
                    .filter(version -> version.version().equals(row.version()))
                    .flatMap(version -> version.document().allIndicators().stream())
                    .filter(one -> one.code().equals(code.indicator()))
                    .findFirst();
        }
    }
}

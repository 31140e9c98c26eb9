package kz.aiqyn.rating.edition.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Published editions that would come out otherwise from the values known now, as they were found in the
/// background. Late values never alter an edition: they only propose a revision.
@Repository
public class ProposedRevisions {

    private final JdbcClient database;
    private final Editions editions;

    ProposedRevisions(DataSource source, Editions editions) {
        this.database = JdbcClient.create(source);
        this.editions = editions;
    }

    /// An edition, and what was published beside what would come out now.
    ///
    /// @param changed how many units have another score or place
    public record Proposal(EditionRecord edition, List<Group> groups, int changed) {

        public Proposal {
            groups = List.copyOf(groups);
        }
    }

    /// A peer group.
    ///
    /// @param names empty where there is only one group
    /// @param units in the order of their places now
    public record Group(Names names, List<Unit> units) {

        public Group {
            units = List.copyOf(units);
        }
    }

    /// A unit, with what it has now and what it had.
    ///
    /// @param compared whether it was published at all
    public record Unit(
            String code,
            Names names,
            OptionalInt place,
            OptionalDouble score,
            boolean compared,
            OptionalInt before,
            OptionalDouble scoreBefore) {}

    /// The proposals, the latest period first.
    public List<Proposal> list() {
        return database.sql("select edition, changed from edition.proposal")
                .query((row, number) -> new Proposal(
                        editions.get(row.getLong("edition")), groups(row.getLong("edition")), row.getInt("changed")))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (Proposal each) -> each.edition().period())
                        .reversed())
                .toList();
    }

    public int count() {
        return database.sql("select count(*) from edition.proposal")
                .query(Integer.class)
                .single();
    }

    /// As of when they were found; empty when they never were.
    public Optional<Instant> asOf() {
        return database.sql("select found_at from edition.proposals_found")
                .query((row, number) ->
                        row.getObject("found_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Whether they were found of these computations and of the values known now.
    public boolean areCurrent(Instant latest, Collection<Long> computations) {
        return database.sql("""
                        select exists (
                            select from edition.proposals_found
                            where latest = :latest and computations = :computations)
                        """)
                .param("latest", latest.atOffset(ZoneOffset.UTC))
                .param("computations", sorted(computations))
                .query(Boolean.class)
                .single();
    }

    /// Keeps what was found in place of what was found before. Within a transaction.
    public void replace(List<Proposal> proposals, Instant latest, Collection<Long> computations, Instant foundAt) {
        database.sql("delete from edition.proposal").update();
        proposals.forEach(this::add);
        database.sql("""
                        insert into edition.proposals_found (latest, computations, found_at)
                        values (:latest, :computations, :at)
                        on conflict (only_one) do update
                        set latest = excluded.latest, computations = excluded.computations, found_at = excluded.found_at
                        """)
                .param("latest", latest.atOffset(ZoneOffset.UTC))
                .param("computations", sorted(computations))
                .param("at", foundAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Long[] sorted(Collection<Long> numbers) {
        return numbers.stream().sorted().toArray(Long[]::new);
    }

    private void add(Proposal proposal) {
        long edition = proposal.edition().id();
        database.sql("insert into edition.proposal (edition, changed) values (:edition, :changed)")
                .param("edition", edition)
                .param("changed", proposal.changed())
                .update();
        for (int group = 0; group < proposal.groups().size(); group++) {
            Names names = proposal.groups().get(group).names();
            List<Unit> units = proposal.groups().get(group).units();
            for (int number = 0; number < units.size(); number++) {
                Unit unit = units.get(number);
                database.sql("""
                                insert into edition.proposal_unit
                                    (edition, peer_group, number, group_kk, group_ru, group_en, code, unit_kk, unit_ru,
                                     unit_en, place, score, compared, place_before, score_before)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(java.util.Arrays.asList(
                                edition,
                                group,
                                number,
                                names.kk(),
                                names.ru(),
                                names.en(),
                                unit.code(),
                                unit.names().kk(),
                                unit.names().ru(),
                                unit.names().en(),
                                unit.place().isPresent() ? unit.place().getAsInt() : null,
                                unit.score().isPresent() ? unit.score().getAsDouble() : null,
                                unit.compared(),
                                unit.before().isPresent() ? unit.before().getAsInt() : null,
                                unit.scoreBefore().isPresent()
                                        ? unit.scoreBefore().getAsDouble()
                                        : null))
                        .update();
            }
        }
    }

    private record Row(int group, Names names, Unit unit) {}

    private List<Group> groups(long edition) {
        List<Row> rows = database.sql("""
                        select peer_group, group_kk, group_ru, group_en, code, unit_kk, unit_ru, unit_en, place, score,
                            compared, place_before, score_before
                        from edition.proposal_unit where edition = :edition order by peer_group, number
                        """)
                .param("edition", edition)
                .query((row, number) -> row(row))
                .list();
        SequencedMap<Integer, List<Row>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.group(), any -> new ArrayList<>()).add(row));
        return groups.values().stream()
                .map(group -> new Group(
                        group.getFirst().names(), group.stream().map(Row::unit).toList()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("peer_group"),
                new Names(row.getString("group_kk"), row.getString("group_ru"), row.getString("group_en")),
                new Unit(
                        row.getString("code"),
                        new Names(row.getString("unit_kk"), row.getString("unit_ru"), row.getString("unit_en")),
                        place(row, "place"),
                        score(row, "score"),
                        row.getBoolean("compared"),
                        place(row, "place_before"),
                        score(row, "score_before")));
    }

    private static OptionalInt place(ResultSet row, String column) throws SQLException {
        int place = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static OptionalDouble score(ResultSet row, String column) throws SQLException {
        double score = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}

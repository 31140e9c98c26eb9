package kz.aiqyn.rating.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What versions of methodologies need for periods and nobody has given, as it was found last.
@Repository
public class FoundGaps {

    private final JdbcClient database;

    FoundGaps(JdbcClient database) {
        this.database = database;
    }

    /// What was found for a version and a period.
    public record Finding(Instant foundAt, List<Gap> gaps) {

        public Finding {
            gaps = List.copyOf(gaps);
        }
    }

    /// A measure for a period that makes up the one asked for.
    ///
    /// @param organisations from which it should be there
    /// @param missing those of them that have not given it
    public record Gap(String measure, Period period, List<String> organisations, List<String> missing) {

        public Gap {
            organisations = List.copyOf(organisations);
            missing = List.copyOf(missing);
        }
    }

    /// What is asked of gaps.
    ///
    /// @param asked the period, of any kind
    public record Question(String methodology, String version, Period asked) {

        String key() {
            return methodology + " " + version + " " + asked;
        }
    }

    public Optional<Finding> find(Question question) {
        return database.sql("""
                        select found_at from collection.gap_finding
                        where methodology = :methodology and version = :version and asked = :asked
                        """)
                .param("methodology", question.methodology())
                .param("version", question.version())
                .param("asked", question.asked().toString())
                .query((row, number) ->
                        row.getObject("found_at", OffsetDateTime.class).toInstant())
                .optional()
                .map(at -> new Finding(at, gaps(question)));
    }

    private List<Gap> gaps(Question question) {
        return database.sql("""
                        select measure, period, organisations, missing from collection.gap
                        where methodology = :methodology and version = :version and asked = :asked
                        order by number
                        """)
                .param("methodology", question.methodology())
                .param("version", question.version())
                .param("asked", question.asked().toString())
                .query((row, number) -> new Gap(
                        row.getString("measure"),
                        Period.of(row.getString("period")),
                        texts(row, "organisations"),
                        texts(row, "missing")))
                .list();
    }

    /// The periods that were asked of a version.
    List<Period> asked(String methodology, String version) {
        return database.sql("""
                        select asked from collection.gap_finding
                        where methodology = :methodology and version = :version order by asked
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .query((row, number) -> Period.of(row.getString("asked")))
                .list();
    }

    /// Whether a finding is of a version's text and of the values known now.
    boolean isCurrent(Question question, String digest, Instant latest) {
        return database.sql("""
                        select exists (
                            select from collection.gap_finding
                            where methodology = :methodology and version = :version and asked = :asked
                              and digest = :digest and latest = :latest)
                        """)
                .param("methodology", question.methodology())
                .param("version", question.version())
                .param("asked", question.asked().toString())
                .param("digest", digest)
                .param("latest", time(latest))
                .query(Boolean.class)
                .single();
    }

    /// Keeps what was found in place of what was found before. Within a transaction.
    void replace(Question question, String digest, Instant latest, Instant at, Collection<Gap> gaps) {
        database.sql("""
                        insert into collection.gap_finding
                            (methodology, version, asked, digest, latest, first_at, found_at)
                        values (:methodology, :version, :asked, :digest, :latest, :at, :at)
                        on conflict (methodology, version, asked) do update
                        set digest = excluded.digest, latest = excluded.latest, found_at = excluded.found_at
                        """)
                .param("methodology", question.methodology())
                .param("version", question.version())
                .param("asked", question.asked().toString())
                .param("digest", digest)
                .param("latest", time(latest))
                .param("at", time(at))
                .update();
        database.sql("""
                        delete from collection.gap
                        where methodology = :methodology and version = :version and asked = :asked
                        """)
                .param("methodology", question.methodology())
                .param("version", question.version())
                .param("asked", question.asked().toString())
                .update();
        int number = 0;
        for (Gap gap : gaps) {
            database.sql("""
                            insert into collection.gap
                                (methodology, version, asked, number, measure, period, organisations, missing)
                            values (:methodology, :version, :asked, :number, :measure, :period, :organisations, :missing)
                            """)
                    .param("methodology", question.methodology())
                    .param("version", question.version())
                    .param("asked", question.asked().toString())
                    .param("number", number++)
                    .param("measure", gap.measure())
                    .param("period", gap.period().toString())
                    .param("organisations", gap.organisations().toArray(String[]::new))
                    .param("missing", gap.missing().toArray(String[]::new))
                    .update();
        }
    }

    /// Forgets questions that were first asked before a moment.
    void forget(Instant before) {
        database.sql("delete from collection.gap_finding where first_at < :before")
                .param("before", time(before))
                .update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

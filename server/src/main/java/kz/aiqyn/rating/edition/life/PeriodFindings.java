package kz.aiqyn.rating.edition.life;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.store.Phrases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which periods versions of methodologies can rate, as it was found last.
@Repository
public class PeriodFindings {

    private final JdbcClient database;

    PeriodFindings(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /// What was found of a version.
    ///
    /// @param digest of the version's text
    /// @param latest time of the last recording that it was found of
    public record Finding(
            String digest,
            Instant latest,
            SortedSet<Period> rateable,
            SortedSet<Period> tryable,
            List<Phrase> disagreements,
            Instant foundAt) {}

    Optional<Finding> find(String methodology, String version) {
        return database.sql("""
                        select digest, latest, rateable, tryable, disagreements, found_at
                        from edition.period_finding where methodology = :methodology and version = :version
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Whether a version's finding is of its text and of the values known now.
    public boolean isCurrent(String methodology, String version, String digest, Instant latest) {
        return database.sql("""
                        select exists (
                            select from edition.period_finding
                            where methodology = :methodology and version = :version and digest = :digest
                              and latest = :latest)
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("digest", digest)
                .param("latest", time(latest))
                .query(Boolean.class)
                .single();
    }

    /// When the finding that is the oldest was found; empty when there is none.
    Optional<Instant> oldest() {
        return database.sql("select min(found_at) as at from edition.period_finding")
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    public void keep(String methodology, String version, Finding found) {
        database.sql("""
                        insert into edition.period_finding
                            (methodology, version, digest, latest, rateable, tryable, disagreements, found_at)
                        values (:methodology, :version, :digest, :latest, :rateable, :tryable,
                            cast(:disagreements as json), :at)
                        on conflict (methodology, version) do update
                        set digest = excluded.digest, latest = excluded.latest, rateable = excluded.rateable,
                            tryable = excluded.tryable, disagreements = excluded.disagreements,
                            found_at = excluded.found_at
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("digest", found.digest())
                .param("latest", time(found.latest()))
                .param("rateable", texts(found.rateable()))
                .param("tryable", texts(found.tryable()))
                .param("disagreements", Phrases.write(found.disagreements()))
                .param("at", time(found.foundAt()))
                .update();
    }

    private static String[] texts(Collection<Period> periods) {
        return periods.stream().map(Period::toString).toArray(String[]::new);
    }

    private static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("digest"),
                row.getObject("latest", OffsetDateTime.class).toInstant(),
                periods(row.getArray("rateable")),
                periods(row.getArray("tryable")),
                Phrases.read(row.getString("disagreements")),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    private static SortedSet<Period> periods(Array texts) throws SQLException {
        TreeSet<Period> periods = new TreeSet<>();
        Arrays.stream((String[]) texts.getArray()).map(Period::of).forEach(periods::add);
        return periods;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package kz.aiqyn.rating.edition.work;

import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which computations dry runs have made.
@Repository
public class DryRuns {

    private final JdbcClient database;

    DryRuns(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    void add(String methodology, String version, Period period, long computation) {
        database.sql("""
                        insert into edition.dry_run (methodology, version, period, computation)
                        values (:methodology, :version, :period, :computation)
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .param("computation", computation)
                .update();
    }

    /// The period of the last dry run of a version.
    public Optional<Period> lastPeriod(String methodology, String version) {
        return database.sql("""
                        select period from edition.dry_run
                        where methodology = :methodology and version = :version
                        order by id desc limit 1
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .query((row, number) -> Period.of(row.getString("period")))
                .optional();
    }

    /// The computation of the last dry run of a version on a period.
    public OptionalLong last(String methodology, String version, Period period) {
        return database.sql("""
                        select computation from edition.dry_run
                        where methodology = :methodology and version = :version and period = :period
                        order by id desc limit 1
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}

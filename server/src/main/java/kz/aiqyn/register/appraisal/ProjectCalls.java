package kz.aiqyn.register.appraisal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The calls in the database.
@Repository
class ProjectCalls extends RecordTable<ProjectCall> {

    private static final RecordColumns<ProjectCall> COLUMNS = RecordColumns.<ProjectCall>of()
            .key("name.kk", "year", "name_kk")
            .column("year", ProjectCall::year)
            .names("name", ProjectCall::names)
            .column("deadline", ProjectCall::deadline)
            .column("state", ProjectCall::state)
            .column("signed_on", ProjectCall::signedOn);

    ProjectCalls(JdbcClient database) {
        super(database, "appraisal.call", "appraisal.call", COLUMNS, ProjectCalls::call);
    }

    private static ProjectCall call(RecordRow row) throws SQLException {
        return new ProjectCall(
                row.id(),
                (int) row.number("year"),
                row.names("name"),
                row.day("deadline"),
                row.word(CallState.class, "state"),
                row.dayOrNull("signed_on"),
                row.version(),
                row.changedAt());
    }

    /// The latest first.
    List<ProjectCall> latestFirst() {
        return list(read(" order by year desc, id desc"));
    }

    /// Those that an expert scores now.
    List<ProjectCall> scoredBy(String login) {
        return list(read("""
             where state = 'scoring' and id in (select call from appraisal.expert where login = :login)
            order by deadline, id\
            """).param("login", login));
    }

    /// The call that a file names by its year, the latest of those that gather proposals.
    Optional<ProjectCall> gathering(int year) {
        return list(read(" where year = :year and state = 'gathering' order by id desc limit 1")
                        .param("year", year))
                .stream()
                .findFirst();
    }
}

package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What experts gave, once it was opened.
@Repository
class OpenedScores {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    OpenedScores(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /// @param expert the number that stands for who it is
    record Score(long proposal, int expert, String criterion, int number, String reason) {}

    /// @param cause why there is no score
    record Abstention(long proposal, int expert, Cause cause, String reason) {}

    /// Why an expert did not score a proposal.
    enum Cause {
        /// The expert said so.
        CONFLICT,
        /// It is of the body that the expert works for.
        OWN,
        /// Nothing was handed in.
        SILENT,
        /// What was handed in is not what was committed to, or cannot be read.
        UNREADABLE
    }

    void add(List<Score> scores, List<Abstention> abstentions, Instant now) {
        Timestamp at = Timestamp.from(now);
        batches.batchUpdate(
                """
                insert into appraisal.score (proposal, expert, criterion, number, reason, changed_at)
                values (:proposal, :expert, :criterion, :number, :reason, :at)
                """,
                scores.stream()
                        .map(score -> new MapSqlParameterSource("proposal", score.proposal())
                                .addValue("expert", score.expert())
                                .addValue("criterion", score.criterion())
                                .addValue("number", score.number())
                                .addValue("reason", score.reason())
                                .addValue("at", at))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into appraisal.abstention (proposal, expert, cause, reason, changed_at)
                values (:proposal, :expert, :cause, :reason, :at)
                """,
                abstentions.stream()
                        .map(one -> new MapSqlParameterSource("proposal", one.proposal())
                                .addValue("expert", one.expert())
                                .addValue("cause", Lifecycle.code(one.cause()))
                                .addValue("reason", one.reason())
                                .addValue("at", at))
                        .toArray(SqlParameterSource[]::new));
    }

    /// What was given to a proposal.
    List<Score> of(long proposal) {
        return database.sql("""
            select proposal, expert, criterion, number, reason from appraisal.score
            where proposal = :proposal order by expert, criterion
            """)
                .param("proposal", proposal)
                .query((row, number) -> new Score(
                        row.getLong("proposal"),
                        row.getInt("expert"),
                        row.getString("criterion"),
                        row.getInt("number"),
                        row.getString("reason")))
                .list();
    }

    List<Abstention> abstentions(long proposal) {
        return database.sql("""
            select proposal, expert, cause, reason from appraisal.abstention
            where proposal = :proposal order by expert
            """)
                .param("proposal", proposal)
                .query((row, number) -> new Abstention(
                        row.getLong("proposal"),
                        row.getInt("expert"),
                        Lifecycle.of(Cause.class, row.getString("cause")),
                        row.getString("reason")))
                .list();
    }

    /// The mean of what experts gave each proposal of a call, by proposal and criterion.
    Map<Long, Map<String, BigDecimal>> means(long call) {
        record Mean(long proposal, String criterion, BigDecimal mean) {}
        return database
                .sql("""
                    select s.proposal, s.criterion, avg(s.number) as mean
                    from appraisal.score s join appraisal.proposal p on p.id = s.proposal
                    where p.call = :call group by s.proposal, s.criterion order by s.proposal, s.criterion
                    """)
                .param("call", call)
                .query((row, number) -> new Mean(
                        row.getLong("proposal"),
                        row.getString("criterion"),
                        row.getBigDecimal("mean").setScale(3, RoundingMode.HALF_UP)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Mean::proposal,
                        TreeMap::new,
                        Collectors.toMap(Mean::criterion, Mean::mean, (one, other) -> one, TreeMap::new)));
    }
}

package kz.aiqyn.register.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What officials ticked, with their reasons.
@Repository
class Picks {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    Picks(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /// @param reason may be empty where officials agree with the best set
    record Pick(long proposal, boolean chosen, String reason) {}

    /// Those of a call, by proposal.
    Map<Long, Pick> of(long call) {
        Map<Long, Pick> picks = new LinkedHashMap<>();
        database.sql("""
            select k.proposal, k.chosen, k.reason
            from appraisal.pick k join appraisal.proposal p on p.id = k.proposal
            where p.call = :call order by k.proposal
            """)
                .param("call", call)
                .query(Pick.class)
                .list()
                .forEach(pick -> picks.put(pick.proposal(), pick));
        return picks;
    }

    void put(Collection<Pick> picks, Instant now) {
        Timestamp at = Timestamp.from(now);
        batches.batchUpdate(
                """
                insert into appraisal.pick (proposal, chosen, reason, changed_at) values (:proposal, :chosen, :reason, :at)
                on conflict (proposal) do update set chosen = :chosen, reason = :reason, changed_at = :at
                """,
                picks.stream()
                        .map(pick -> new MapSqlParameterSource("proposal", pick.proposal())
                                .addValue("chosen", pick.chosen())
                                .addValue("reason", pick.reason())
                                .addValue("at", at))
                        .toArray(SqlParameterSource[]::new));
    }
}

package kz.aiqyn.rating.methodology.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The proposals in the database.
@Repository
class Proposals {

    private static final String SELECT = """
            select proposal.id, proposal.methodology, proposal.name_kk, proposal.name_ru, proposal.reason,
                proposal.sector, proposal.unit, proposal.formula, proposal.source, proposal.organisation,
                proposal.at, proposal.who, decision.accepted, decision.reason as decision_reason,
                decision.version, decision.indicator, decision.at as decided_at, decision.who as decided_by,
                origin.subject, origin.title
            from methodology.proposal
            left join methodology.proposal_origin as origin on origin.proposal = proposal.id
            left join methodology.proposal_decision as decision on decision.proposal = proposal.id
            """;

    private final JdbcClient database;

    Proposals(JdbcClient database) {
        this.database = database;
    }

    /// Those that wait first, then the latest first.
    ///
    /// @param who whose proposals, null for everybody's
    List<Proposal> list(@Nullable String who) {
        return database.sql(SELECT + """
                        where :who::text is null or proposal.who = :who
                        order by decision.proposal is not null, proposal.id desc
                        """)
                .param("who", who, java.sql.Types.VARCHAR)
                .query(Proposals::row)
                .list();
    }

    Optional<Proposal> find(long id) {
        return database.sql(SELECT + " where proposal.id = :id")
                .param("id", id)
                .query(Proposals::row)
                .optional();
    }

    /// Holds a proposal until the transaction ends: it is decided once.
    void lock(long id) {
        database.sql("select id from methodology.proposal where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long insert(Proposal.Wish wish, Instant at, String who) {
        return database.sql("""
                        insert into methodology.proposal (methodology, name_kk, name_ru, reason, sector, unit, formula,
                            source, organisation, at, who)
                        values (:methodology, :kk, :ru, :reason, :sector, :unit, :formula, :source, :organisation, :at,
                            :who)
                        returning id
                        """)
                .param("methodology", wish.methodology())
                .param("kk", wish.nameKk())
                .param("ru", wish.nameRu())
                .param("reason", wish.reason())
                .param("sector", wish.sector())
                .param("unit", wish.unit())
                .param("formula", wish.formula())
                .param("source", wish.source())
                .param("organisation", wish.organisation())
                .param("at", Timestamp.from(at))
                .param("who", who)
                .query(Long.class)
                .single();
    }

    /// Keeps what a proposal came out of.
    void come(long id, Proposal.Origin from) {
        database.sql("""
                        insert into methodology.proposal_origin (proposal, subject, title)
                        values (:proposal, :subject, :title)
                        """)
                .param("proposal", id)
                .param("subject", from.subject())
                .param("title", from.title())
                .update();
    }

    /// Those that came out of any of some things.
    List<Proposal> outOf(Collection<String> subjects) {
        return database.sql(SELECT + " where origin.subject = any(:subjects) order by proposal.id")
                .param("subjects", subjects.toArray(String[]::new))
                .query(Proposals::row)
                .list();
    }

    void decide(long id, Proposal.Decision decision) {
        database.sql("""
                        insert into methodology.proposal_decision (proposal, accepted, reason, version, indicator, at, who)
                        values (:proposal, :accepted, :reason, :version, :indicator, :at, :who)
                        """)
                .param("proposal", id)
                .param("accepted", decision.accepted())
                .param("reason", decision.reason())
                .param("version", decision.version())
                .param("indicator", decision.indicator())
                .param("at", Timestamp.from(decision.at()))
                .param("who", decision.who())
                .update();
    }

    private static Proposal row(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        @Nullable String origin = row.getString("subject");
        return new Proposal(
                row.getLong("id"),
                new Proposal.Wish(
                        row.getString("methodology"),
                        row.getString("name_kk"),
                        row.getString("name_ru"),
                        row.getString("reason"),
                        row.getString("sector"),
                        row.getString("unit"),
                        row.getString("formula"),
                        row.getString("source"),
                        row.getString("organisation")),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                origin == null ? null : new Proposal.Origin(origin, row.getString("title")),
                decided == null
                        ? null
                        : new Proposal.Decision(
                                row.getBoolean("accepted"),
                                row.getString("decision_reason"),
                                row.getString("version"),
                                row.getString("indicator"),
                                decided.toInstant(),
                                row.getString("decided_by")));
    }
}

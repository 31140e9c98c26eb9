package kz.aiqyn.base.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Envelopes, and what was in those that were opened. Rows are only added.
@Repository
class Envelopes {

    private static final String LAST = """
        select distinct on (e.item, e.judge)
               e.id, e.judge, e.item, e.digest, e.key_mark, e.sealed, e.handed_at, s.excused_at is not null as excused
        from sealing.envelope e
        join sealing.slot s on s.round = e.round and s.judge = e.judge and s.item = e.item
        where e.round = :round%s
        order by e.item, e.judge, e.id desc\
        """;
    private static final String OF_ALL = LAST.formatted("");
    private static final String OF_JUDGE = LAST.formatted(" and e.judge = :judge");

    private final JdbcClient database;

    Envelopes(JdbcClient database) {
        this.database = database;
    }

    /// @return number of its row
    long add(long round, Envelope envelope) {
        return database.sql("""
                        insert into sealing.envelope (round, judge, item, digest, key_mark, sealed, handed_at)
                        values (:round, :judge, :item, :digest, :mark, :sealed, :at) returning id
                        """)
                .param("round", round)
                .param("judge", envelope.judge())
                .param("item", envelope.item())
                .param("digest", envelope.digest())
                .param("mark", envelope.keyMark())
                .param("sealed", envelope.sealed())
                .param("at", Timestamp.from(envelope.handedAt()))
                .query(Long.class)
                .single();
    }

    /// The last of each slot.
    List<Envelope> last(long round) {
        return database.sql(OF_ALL).param("round", round).query(Envelopes::read).list();
    }

    /// The last of each slot of a judge.
    List<Envelope> last(long round, String judge) {
        return database.sql(OF_JUDGE)
                .param("round", round)
                .param("judge", judge)
                .query(Envelopes::read)
                .list();
    }

    private static Envelope read(ResultSet row, int number) throws SQLException {
        return new Envelope(
                row.getLong("id"),
                row.getString("judge"),
                row.getString("item"),
                row.getString("digest"),
                row.getString("key_mark"),
                row.getBytes("sealed"),
                row.getTimestamp("handed_at").toInstant(),
                row.getBoolean("excused"));
    }

    List<SealedCommitment> commitments(long round) {
        return database.sql("""
                        select id, judge, item, digest, handed_at from sealing.envelope
                        where round = :round order by id
                        """)
                .param("round", round)
                .query((row, number) -> new SealedCommitment(
                        row.getLong("id"),
                        row.getString("judge"),
                        row.getString("item"),
                        row.getString("digest"),
                        row.getTimestamp("handed_at").toInstant()))
                .list();
    }

    /// @param envelopes by number of the row
    void open(List<Long> envelopes, List<RevealedJudgement> judgements) {
        database.sql("""
                        insert into sealing.opening (envelope, nonce, payload, standing)
                        select * from unnest(cast(:envelopes as bigint[]), cast(:nonces as text[]),
                                             cast(:payloads as text[]), cast(:standings as text[]))
                        """)
                .param("envelopes", envelopes.toArray(Long[]::new))
                .param(
                        "nonces",
                        judgements.stream().map(RevealedJudgement::nonce).toArray(String[]::new))
                .param(
                        "payloads",
                        judgements.stream().map(RevealedJudgement::payload).toArray(String[]::new))
                .param(
                        "standings",
                        judgements.stream()
                                .map(judgement -> code(judgement.standing()))
                                .toArray(String[]::new))
                .update();
    }

    List<RevealedJudgement> opened(long round) {
        return database.sql("""
                        select e.judge, e.item, o.payload, o.nonce, e.digest, e.handed_at, o.standing
                        from sealing.opening o join sealing.envelope e on e.id = o.envelope
                        where e.round = :round order by e.item, e.judge
                        """)
                .param("round", round)
                .query((row, number) -> new RevealedJudgement(
                        row.getString("judge"),
                        row.getString("item"),
                        row.getString("payload"),
                        row.getString("nonce"),
                        row.getString("digest"),
                        row.getTimestamp("handed_at").toInstant(),
                        RevealedJudgement.Standing.valueOf(
                                row.getString("standing").toUpperCase(Locale.ROOT))))
                .list();
    }

    static String code(RevealedJudgement.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}

package kz.aiqyn.base.attachment;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares the bytes of everything that was ever attached with its digest.
@Repository
public class AttachmentVerification {

    private final JdbcClient database;

    AttachmentVerification(JdbcClient database) {
        this.database = database;
    }

    /// What was found.
    ///
    /// @param contents how many were compared
    public record Result(long contents, List<Phrase> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /// The database compares, one content at a time.
    public Result all() {
        long contents = database.sql("select count(*) from attachment.content")
                .query(Long.class)
                .single();
        List<Phrase> faults = database.sql("""
                        select c.sha256, encode(sha256(coalesce(b.bytes, ''::bytea)), 'hex') as found
                        from attachment.content c
                        left join lateral (
                            select string_agg(p.bytes, ''::bytea order by p.number) as bytes
                            from attachment.piece p where p.content = c.id) b on true
                        where encode(sha256(coalesce(b.bytes, ''::bytea)), 'hex') <> c.sha256
                        order by c.id
                        """)
                .query((row, number) ->
                        Phrase.of("attachment.verify.altered", row.getString("sha256"), row.getString("found")))
                .list();
        return new Result(contents, faults);
    }
}

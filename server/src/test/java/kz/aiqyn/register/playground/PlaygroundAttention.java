package kz.aiqyn.register.playground;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Akimats whose playgrounds are late.
@Repository
class PlaygroundAttention implements AttentionSource {

    private static final String RULE = "playground.attention.late";

    private final JdbcClient database;

    PlaygroundAttention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database.sql("""
                        select organisation, count(*) as late, :day::date - min(planned_for) as days
                        from playground.ground
                        where state = 'planned' and planned_for < :day
                          and (:everything or organisation = any(:organisations))
                        group by organisation order by days desc, organisation
                        """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Attention(
                        row.getString("organisation"),
                        RULE,
                        Phrase.of(RULE + ".figures", row.getLong("late"), row.getLong("days")),
                        row.getInt("days"),
                        PlaygroundCard.STAFF + "?facet=late&organisation=" + row.getString("organisation")))
                .list();
    }
}

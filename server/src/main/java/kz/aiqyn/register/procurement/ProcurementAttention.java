package kz.aiqyn.register.procurement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies whose plan points are late, whose contracts are overdue, or who did not answer signs.
@Repository
class ProcurementAttention implements AttentionSource {

    private static final String LATE = "late";
    private static final String OVERDUE = "overdue";

    private final JdbcClient database;

    ProcurementAttention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> rules() {
        return List.of(
                "procurement.attention.late", "procurement.attention.overdue", "procurement.attention.unanswered");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return database
                .sql("""
                    select 'late' as rule, organisation, count(*) as found, max(:day - due_on) as worst,
                           round(sum(amount) / 1000000, 1) as millions
                    from procurement.point
                    where due_on < :day and begun_on is null and cancelled_on is null
                      and (:everything or organisation = any(:organisations))
                    group by organisation
                    union all
                    select 'overdue', organisation, count(*), max(:day - due_on), round(sum(sum) / 1000000, 1)
                    from procurement.contract
                    where due_on < :day and executed_on is null and state <> 'cancelled'
                      and (:everything or organisation = any(:organisations))
                    group by organisation
                    union all
                    select 'unanswered', organisation, count(*), max(:day - answer_by), 0
                    from procurement.sign
                    where answer_by < :day and gone_on is null and answer = ''
                      and (:everything or organisation = any(:organisations))
                    group by organisation
                    """)
                .param("day", Date.valueOf(day))
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> attention(row))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Attention attention(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        String organisation = row.getString("organisation");
        String key = "procurement.attention." + rule;
        String list = rule.equals(LATE)
                ? "?facet=late&organisation="
                : rule.equals(OVERDUE)
                        ? ProcurementCard.CONTRACTS + "?facet=overdue&organisation="
                        : ProcurementCard.GROUPS + "?facet=unanswered-groups&organisation=";
        return new Attention(
                organisation,
                key,
                Phrase.of(key + ".figures", row.getLong("found"), row.getLong("worst"), row.getBigDecimal("millions")),
                row.getLong("found"),
                ProcurementCard.STAFF + list + organisation);
    }
}

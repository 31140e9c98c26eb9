package kz.aiqyn.register.procurement;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signs that were found.
@Repository
class Signs {

    private static final String ONE = """
        select s.id, s.rule, s.kind, s.record, coalesce(l.id, c.id, 0) as record_id, s.organisation, b.name_kk, b.name_ru, b.name_en,
               s.day, s.value, s.threshold, s.found_on, s.answer_by, s.gone_on, s.answer, s.version
        from procurement.sign s
        join procurement.customer b on b.bin = s.customer
        left join procurement.lot l on s.kind = 'lot' and l.code = s.record
        left join procurement.contract c on s.kind = 'contract' and c.code = s.record
        where s.id = :id
        """;

    private final JdbcClient database;

    Signs(JdbcClient database) {
        this.database = database;
    }

    /// Looks for what a rule finds at some bodies, and notes what is new, what differs, and what is there no more.
    ///
    /// @param answerBy null where the calendar does not know yet
    void search(
            SignRule rule,
            java.math.BigDecimal threshold,
            Collection<String> bodies,
            Span span,
            @Nullable LocalDate answerBy) {
        database.sql("""
            with found as (
                select distinct on (f.kind, f.record) f.* from (%s) f
                where f.organisation = any(:bodies) and f.day <= :today order by f.kind, f.record),
            gone as (
                update procurement.sign s set gone_on = :today, changed_at = :at, version = version + 1
                where s.rule = :rule and s.organisation = any(:bodies) and s.gone_on is null
                  and s.day >= :from
                  and not exists (select 1 from found f where f.kind = s.kind and f.record = s.record))
            insert into procurement.sign as kept
                (rule, kind, record, customer, organisation, day, value, threshold, found_on, answer_by, changed_at)
            select :rule, kind, record, customer, organisation, day, value, :threshold, :today, :until, :at
            from found order by kind, record
            on conflict (rule, kind, record) do update
            set value = excluded.value, threshold = excluded.threshold, day = excluded.day, gone_on = null,
                organisation = excluded.organisation, customer = excluded.customer,
                answer_by = coalesce(kept.answer_by, excluded.answer_by),
                changed_at = excluded.changed_at, version = kept.version + 1
            where (kept.value, kept.threshold, kept.day, kept.organisation)
                  is distinct from (cast(excluded.value as numeric(20, 2)), excluded.threshold, excluded.day,
                                    excluded.organisation)
               or kept.gone_on is not null or (kept.answer_by is null and excluded.answer_by is not null)
            """.formatted(rule.query()))
                .param("rule", rule.code())
                .param("threshold", threshold)
                .param("bodies", bodies.toArray(String[]::new))
                .param("from", Date.valueOf(span.from()))
                .param("today", Date.valueOf(span.today()))
                .param("until", answerBy == null ? null : Date.valueOf(answerBy), java.sql.Types.DATE)
                .param("at", Timestamp.from(span.at()))
                .update();
    }

    /// The days of records that are looked at, and now.
    record Span(LocalDate from, LocalDate today, Instant at) {}

    Sign get(long id) {
        return find(id, "").orElseThrow(() -> Absent.of("procurement.absent.sign", String.valueOf(id)));
    }

    /// Reads a sign and holds it until the transaction ends.
    Sign hold(long id) {
        return find(id, " for update of s").orElseThrow(() -> Absent.of("procurement.absent.sign", String.valueOf(id)));
    }

    private Optional<Sign> find(long id, String lock) {
        return database.sql(ONE + lock)
                .param("id", id)
                .query((row, number) -> sign(row))
                .optional();
    }

    void answer(Collection<Long> ids, String answer, Instant at) {
        database.sql("""
            update procurement.sign set answer = :answer, answered_at = :at, changed_at = :at,
                version = version + 1
            where id = any(:ids)
            """)
                .param("ids", ids.toArray(Long[]::new))
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .update();
    }

    static String quarter(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue())
                .within(PeriodKind.QUARTER)
                .toString();
    }

    private static final String ALIKE = """
        from procurement.sign
        where rule = :rule and organisation = :organisation and procurement.quarter_of(day) = :quarter
          and answer = '' and gone_on is null and id <> :id
        """;

    private JdbcClient.StatementSpec alike(@CompileTimeConstant String sql, Sign sign) {
        return database.sql(sql)
                .param("rule", sign.rule().code())
                .param("organisation", sign.organisation())
                .param("quarter", quarter(sign.day()))
                .param("id", sign.id());
    }

    /// How many others of the same rule, body and quarter nobody answered.
    long unansweredAlike(Sign sign) {
        return alike("select count(*) " + ALIKE, sign).query(Long.class).single();
    }

    /// The same, held until the transaction ends.
    List<Long> holdAlike(Sign sign) {
        return alike("select id " + ALIKE + " order by id for update", sign)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /// How many like it there are, of all bodies, and how many of these were answered.
    record Like(long all, long answered) {}

    Like like(SignRule rule) {
        return database.sql("""
            select count(*) as everything, count(*) filter (where answer <> '') as answered
            from procurement.sign where rule = :rule and gone_on is null
            """)
                .param("rule", rule.code())
                .query((row, number) -> new Like(row.getLong("everything"), row.getLong("answered")))
                .single();
    }

    /// How many wait for an answer, in how many groups by rule, body and quarter, and until when the first of them.
    record Waiting(long count, long groups, @Nullable LocalDate until) {}

    Waiting waiting(Scope scope) {
        return database.sql("""
            select count(*) as waiting, min(answer_by) as first,
                   count(distinct (rule, organisation, procurement.quarter_of(day))) as groups
            from procurement.sign
            where gone_on is null and answer = '' and answer_by >= calendar.today()
              and (:everything or organisation = any(:organisations))
            """)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Waiting(row.getLong("waiting"), row.getLong("groups"), day(row, "first")))
                .single();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Sign sign(ResultSet row) throws SQLException {
        return new Sign(
                row.getLong("id"),
                SignRule.valueOf(
                        row.getString("rule").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                row.getString("kind"),
                row.getString("record"),
                row.getLong("record_id"),
                row.getString("organisation"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getDate("day").toLocalDate(),
                row.getBigDecimal("value"),
                row.getBigDecimal("threshold"),
                row.getDate("found_on").toLocalDate(),
                day(row, "answer_by"),
                day(row, "gone_on"),
                row.getString("answer"),
                row.getInt("version"));
    }
}

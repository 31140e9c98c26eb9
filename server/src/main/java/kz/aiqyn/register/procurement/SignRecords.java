package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the records that signs rest on, as they are now.
@Repository
class SignRecords {

    private static final int SHOWN = 50;

    private static final String LOT = """
        select l.amount, a.published_on, a.closes_on, coalesce(l.bids, count(b.id)) as bids,
               count(b.id) filter (where b.state = 'rejected') as rejected,
               min(b.price) as lowest, max(b.price) as highest, min(b.price) filter (where b.state = 'won') as won,
               min(b.price) filter (where b.state = 'rejected') as lowest_rejected
        from procurement.lot l
        left join procurement.announcement a on a.code = l.announcement
        left join procurement.bid b on b.lot = l.code and b.price > 0
        where l.code = :code
        group by l.id, a.id
        """;

    private static final String CONTRACTS = """
        with anchor as (select * from procurement.contract where code = :code),
        alike as (
            select c.* from anchor o
            join procurement.contract c
                on c.organisation = o.organisation and c.customer = o.customer and c.state <> 'cancelled'
            where case :rule
                when 'split' then c.period = o.period and c.name_kk = o.name_kk and c.first_sum < :threshold
                    and c.method in ('single', 'quotations', 'shop')
                when 'repeated-winner' then c.supplier = o.supplier and left(c.period, 4) = left(o.period, 4)
                when 'december' then c.signed_on >= make_date(cast(left(o.period, 4) as integer), 12, 1)
                    and c.signed_on <= make_date(cast(left(o.period, 4) as integer), 12, 31)
                else c.id = o.id end),
        whole as (
            select sum(c.first_sum) as year from anchor o
            join procurement.contract c
                on c.organisation = o.organisation and c.customer = o.customer and c.state <> 'cancelled'
                and left(c.period, 4) = left(o.period, 4))
        select id, number, name_kk, name_ru, name_en, signed_on, first_sum, sum, count(*) over () as found,
               sum(first_sum) over () as together, coalesce(whole.year, 0) as year
        from alike, whole
        order by signed_on, id
        limit :limit
        """;

    private final JdbcClient database;

    SignRecords(JdbcClient database) {
        this.database = database;
    }

    SignInputs of(Sign sign) {
        return sign.kind().equals("lot") ? lot(sign) : contracts(sign);
    }

    private SignInputs lot(Sign sign) {
        return database.sql(LOT)
                .param("code", sign.code())
                .query((row, number) -> (SignInputs) new SignInputs.OfLot(
                        row.getBigDecimal("amount"), day(row, "published_on"), day(row, "closes_on"), prices(row)))
                .optional()
                .orElseGet(SignInputs.None::new);
    }

    private static SignInputs.Prices prices(ResultSet row) throws SQLException {
        return new SignInputs.Prices(
                row.getLong("bids"),
                row.getLong("rejected"),
                row.getBigDecimal("lowest"),
                row.getBigDecimal("highest"),
                row.getBigDecimal("won"),
                row.getBigDecimal("lowest_rejected"));
    }

    /// A row of many, with what they come to together.
    private record Counted(SignInputs.Contract contract, long count, BigDecimal sum, BigDecimal year) {}

    private SignInputs contracts(Sign sign) {
        List<Counted> rows = database.sql(CONTRACTS)
                .param("code", sign.code())
                .param("rule", sign.rule().code())
                .param("threshold", sign.threshold())
                .param("limit", SHOWN)
                .query((row, number) -> counted(row))
                .list();
        if (rows.isEmpty()) {
            return new SignInputs.None();
        }
        Counted first = rows.getFirst();
        return new SignInputs.OfContracts(
                rows.stream().map(Counted::contract).toList(), first.count(), first.sum(), first.year());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                new SignInputs.Contract(
                        row.getLong("id"),
                        row.getString("number"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getDate("signed_on").toLocalDate(),
                        row.getBigDecimal("first_sum"),
                        row.getBigDecimal("sum")),
                row.getLong("found"),
                row.getBigDecimal("together"),
                row.getBigDecimal("year"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}

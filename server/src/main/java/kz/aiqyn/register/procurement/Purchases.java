package kz.aiqyn.register.procurement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.register.procurement.ProcuredLot.Announcement;
import kz.aiqyn.register.procurement.SignedContract.Act;
import kz.aiqyn.register.procurement.SignedContract.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads purchases: as many statements for one with a hundred contracts as for one with none.
@Repository
class Purchases {

    private static final int MOST = 200;

    static final String POINT = """
            select id, code, customer, organisation, name_kk, name_ru, name_en, subject, classification, programme, method,
                   state, first_month, month, due_on, first_amount, amount, begun_on, cancelled_on
            from procurement.point
            """;

    static final String LOT = """
            select l.id, l.code, l.number, l.point, l.organisation, l.name_kk, l.name_ru, l.name_en, l.method, l.state,
                   l.amount, l.contracted, l.bids, a.code as announced, a.number as announcement_number, a.state as standing, a.published_on, a.closes_on,
                   a.results_on
            from procurement.lot l left join procurement.announcement a on a.code = l.announcement
            """;

    static final String CONTRACT = """
            select c.id, c.code, c.number, c.organisation, c.name_kk, c.name_ru, c.name_en, c.supplier, c.method, c.state,
                   c.first_sum, c.sum, c.paid, c.local_sum, c.signed_on, c.first_due_on, c.due_on, c.executed_on,
                   coalesce(s.name, '') as seller, coalesce(s.monopoly, false) as monopoly
            from procurement.contract c left join procurement.supplier s on s.key = c.supplier
            """;

    private final JdbcClient database;

    Purchases(JdbcClient database) {
        this.database = database;
    }

    /// The purchase that a point, a lot or a contract is of; the organisation is the record's.
    record Found(String organisation, Names names, Purchase purchase) {}

    @Transactional(readOnly = true)
    public Found ofPoint(long id) {
        PlanPoint point = database.sql(POINT + " where id = :id")
                .param("id", id)
                .query((row, number) -> point(row))
                .optional()
                .orElseThrow(() -> absent(id));
        return new Found(point.organisation(), point.names(), of(point, List.of(), List.of()));
    }

    @Transactional(readOnly = true)
    public Found ofLot(long id) {
        ProcuredLot lot = database.sql(LOT + " where l.id = :id")
                .param("id", id)
                .query((row, number) -> lot(row))
                .optional()
                .orElseThrow(() -> absent(id));
        PlanPoint point = point(lot.point()).orElse(null);
        return new Found(lot.organisation(), lot.names(), of(point, List.of(lot.code()), List.of()));
    }

    @Transactional(readOnly = true)
    public Found ofContract(long id) {
        SignedContract contract = database.sql(CONTRACT + " where c.id = :id")
                .param("id", id)
                .query((row, number) -> contract(row, Map.of()))
                .optional()
                .orElseThrow(() -> absent(id));
        List<String> lots = database.sql(
                        "select lot from procurement.unit where contract = :code and lot <> '' order by lot")
                .param("code", contract.code())
                .query((row, number) -> row.getString(1))
                .list();
        PlanPoint point = database.sql("""
                        select point from procurement.unit where contract = :code and point <> '' order by id limit 1
                        """)
                .param("code", contract.code())
                .query((row, number) -> row.getString(1))
                .optional()
                .flatMap(this::point)
                .orElse(null);
        return new Found(contract.organisation(), contract.names(), of(point, lots, List.of(contract.code())));
    }

    private static Absent absent(long id) {
        return Absent.of("procurement.absent", String.valueOf(id));
    }

    private Optional<PlanPoint> point(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : database.sql(POINT + " where code = :code")
                        .param("code", code)
                        .query((row, number) -> point(row))
                        .optional();
    }

    private Purchase of(@Nullable PlanPoint point, List<String> lots, List<String> contracts) {
        String code = point == null ? "" : point.code();
        List<ProcuredLot> found = database.sql(LOT + """
                        where l.code = any(:lots) or (:point <> '' and l.point = :point) order by l.id limit :most
                        """)
                .param("lots", lots.toArray(String[]::new))
                .param("point", code)
                .param("most", MOST)
                .query((row, number) -> lot(row))
                .list();
        Set<String> wanted = new LinkedHashSet<>(contracts);
        wanted.addAll(database.sql("""
                        select distinct contract from procurement.unit
                        where lot = any(:lots) or (:point <> '' and point = :point) order by contract limit :most
                        """)
                .param("lots", found.stream().map(ProcuredLot::code).toArray(String[]::new))
                .param("point", code)
                .param("most", MOST)
                .query((row, number) -> row.getString(1))
                .list());
        String[] codes = wanted.toArray(String[]::new);
        Map<String, SignedContract.Below> below = below(codes);
        List<SignedContract> signed = database.sql(CONTRACT + " where c.code = any(:codes) order by c.signed_on, c.id")
                .param("codes", codes)
                .query((row, number) -> contract(row, below))
                .list();
        return new Purchase(point, found, signed, changes(point, found, signed));
    }

    /// What is below contracts, by their codes.
    Map<String, SignedContract.Below> below(String[] contracts) {
        Map<String, List<Unit>> units = new HashMap<>();
        database.sql("""
                        select contract, code, lot, point, first_sum, local_sum from procurement.unit
                        where contract = any(:contracts) order by contract, id
                        """).param("contracts", contracts).query(row -> {
            units.computeIfAbsent(row.getString("contract"), any -> new ArrayList<>())
                    .add(new Unit(
                            row.getString("code"),
                            row.getString("lot"),
                            row.getString("point"),
                            row.getBigDecimal("first_sum"),
                            row.getBigDecimal("local_sum")));
        });
        Map<String, List<Act>> acts = new HashMap<>();
        database.sql("""
                        select contract, code, number, day, sum from procurement.act where contract = any(:contracts)
                        order by contract, day, id
                        """).param("contracts", contracts).query(row -> {
            acts.computeIfAbsent(row.getString("contract"), any -> new ArrayList<>())
                    .add(new Act(
                            row.getString("code"),
                            row.getString("number"),
                            row.getDate("day").toLocalDate(),
                            row.getBigDecimal("sum")));
        });
        Map<String, SignedContract.Below> below = new HashMap<>();
        for (String contract : contracts) {
            below.put(
                    contract,
                    new SignedContract.Below(
                            units.getOrDefault(contract, List.of()), acts.getOrDefault(contract, List.of())));
        }
        return below;
    }

    private List<Purchase.Change> changes(
            @Nullable PlanPoint point, List<ProcuredLot> lots, List<SignedContract> contracts) {
        return database.sql("""
                        select h.kind, coalesce(l.number, c.number, p.code) as code, h.at, h.field,
                               coalesce(h.before, '') as before, coalesce(h.after, '') as after
                        from procurement.change h
                        left join procurement.point p on h.kind = 'point' and p.id = h.record
                        left join procurement.lot l on h.kind = 'lot' and l.id = h.record
                        left join procurement.contract c on h.kind = 'contract' and c.id = h.record
                        where h.field <> 'portal_id'
                          and ((h.kind = 'point' and h.record = :point)
                               or (h.kind = 'lot' and h.record = any(:lots))
                               or (h.kind = 'contract' and h.record = any(:contracts)))
                        order by h.id desc limit :most
                        """)
                .param("point", point == null ? 0 : point.id())
                .param("lots", lots.stream().map(ProcuredLot::id).toArray(Long[]::new))
                .param("contracts", contracts.stream().map(SignedContract::id).toArray(Long[]::new))
                .param("most", MOST)
                .query((row, number) -> new Purchase.Change(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static PlanPoint point(ResultSet row) throws SQLException {
        return new PlanPoint(
                row.getLong("id"),
                row.getString("code"),
                row.getString("customer"),
                row.getString("organisation"),
                names(row),
                new PlanPoint.Kind(
                        row.getString("subject"),
                        row.getString("method"),
                        row.getString("state"),
                        row.getString("classification"),
                        row.getString("programme")),
                row.getDate("first_month").toLocalDate(),
                row.getDate("month").toLocalDate(),
                row.getDate("due_on").toLocalDate(),
                row.getBigDecimal("first_amount"),
                row.getBigDecimal("amount"),
                day(row, "begun_on"),
                day(row, "cancelled_on"));
    }

    static ProcuredLot lot(ResultSet row) throws SQLException {
        @Nullable String announced = row.getString("announced");
        int bids = row.getInt("bids");
        return new ProcuredLot(
                row.getLong("id"),
                row.getString("code"),
                row.getString("number"),
                row.getString("point"),
                row.getString("organisation"),
                names(row),
                row.getString("method"),
                row.getString("state"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("contracted"),
                row.getObject("bids") == null ? null : (Integer) bids,
                announced == null
                        ? null
                        : new Announcement(
                                announced,
                                row.getString("announcement_number"),
                                row.getString("standing"),
                                day(row, "published_on"),
                                day(row, "closes_on"),
                                day(row, "results_on")));
    }

    static SignedContract contract(ResultSet row, Map<String, SignedContract.Below> below) throws SQLException {
        String code = row.getString("code");
        return new SignedContract(
                row.getLong("id"),
                code,
                row.getString("number"),
                row.getString("organisation"),
                names(row),
                new SignedContract.Seller(
                        row.getString("supplier"), row.getString("seller"), row.getBoolean("monopoly")),
                row.getString("method"),
                row.getString("state"),
                new SignedContract.Sums(
                        row.getBigDecimal("first_sum"),
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("local_sum")),
                new SignedContract.Term(
                        row.getDate("signed_on").toLocalDate(),
                        day(row, "first_due_on"),
                        day(row, "due_on"),
                        day(row, "executed_on")),
                below.getOrDefault(code, SignedContract.Below.NONE));
    }
}

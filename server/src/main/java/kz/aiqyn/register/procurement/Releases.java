package kz.aiqyn.register.procurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The purchases of a year, a page at a time, in as many statements for a page as for one purchase.
@Repository
class Releases {

    static final int PAGE = 500;

    private final JdbcClient database;
    private final Purchases purchases;

    Releases(JdbcClient database, Purchases purchases) {
        this.database = database;
        this.purchases = purchases;
    }

    /// @param page from 1
    @Transactional(readOnly = true)
    public List<ReleasePackage.Published> list(int year, int page) {
        List<PlanPoint> points = database.sql(Purchases.POINT + """
                        where period between :year || '-Q1' and :year || '-Q4' order by id limit :limit offset :offset
                        """)
                .param("year", Integer.toString(year))
                .param("limit", PAGE)
                .param("offset", (long) (page - 1) * PAGE)
                .query((row, number) -> Purchases.point(row))
                .list();
        String[] codes = points.stream().map(PlanPoint::code).toArray(String[]::new);
        Map<String, List<ProcuredLot>> lots = new HashMap<>();
        database.sql(Purchases.LOT + " where l.point = any(:points) and l.point <> '' order by l.id")
                .param("points", codes)
                .query(row -> {
                    ProcuredLot lot = Purchases.lot(row);
                    lots.computeIfAbsent(lot.point(), any -> new ArrayList<>()).add(lot);
                });
        Map<String, LotBids> bids = bids(codes);
        Map<String, Set<String>> contracts = contractsOf(codes);
        Map<String, SignedContract> signed = signed(contracts);
        Map<String, Customer> buyers = buyers(points);
        Map<Long, Instant> changed = changed(points);
        return points.stream()
                .map(point -> new ReleasePackage.Published(
                        new Purchase(
                                point,
                                lots.getOrDefault(point.code(), List.of()),
                                contracts.getOrDefault(point.code(), Set.of()).stream()
                                        .filter(signed::containsKey)
                                        .map(signed::get)
                                        .toList(),
                                List.of()),
                        point,
                        buyers.getOrDefault(
                                point.customer(), new Customer(point.customer(), point.organisation(), Names.NONE)),
                        bids,
                        changed.getOrDefault(point.id(), Instant.EPOCH)))
                .toList();
    }

    /// The bids for the lots of some points, by lot.
    private Map<String, LotBids> bids(String[] points) {
        Map<String, Long> rejected = new HashMap<>();
        Map<String, List<LotBids.Won>> won = new HashMap<>();
        database.sql("""
                        select b.code, b.lot, b.bidder, b.price, b.state, coalesce(s.name, '') as seller,
                               coalesce(s.monopoly, false) as monopoly
                        from procurement.bid b left join procurement.supplier s on s.key = b.bidder
                        where b.lot in (
                            select l.code from procurement.lot l where l.point = any(:points) and l.point <> '')
                        order by b.id
                        """).param("points", points).query(row -> {
            String lot = row.getString("lot");
            if (row.getString("state").equals("won")) {
                won.computeIfAbsent(lot, any -> new ArrayList<>())
                        .add(new LotBids.Won(
                                row.getString("code"),
                                new SignedContract.Seller(
                                        row.getString("bidder"), row.getString("seller"), row.getBoolean("monopoly")),
                                row.getBigDecimal("price")));
            } else if (row.getString("state").equals("rejected")) {
                rejected.merge(lot, 1L, Long::sum);
            }
        });
        Set<String> lots = new LinkedHashSet<>(won.keySet());
        lots.addAll(rejected.keySet());
        Map<String, LotBids> bids = new HashMap<>();
        lots.forEach(lot ->
                bids.put(lot, new LotBids(rejected.getOrDefault(lot, 0L), won.getOrDefault(lot, List.of()))));
        return bids;
    }

    private Map<String, Set<String>> contractsOf(String[] points) {
        Map<String, Set<String>> contracts = new HashMap<>();
        database.sql("""
                        select u.point, u.contract from procurement.unit u where u.point = any(:points) and u.point <> ''
                        union
                        select l.point, u.contract from procurement.lot l join procurement.unit u on u.lot = l.code
                        where l.point = any(:points) and l.point <> '' and u.lot <> ''
                        order by 1, 2
                        """).param("points", points).query(row -> {
            contracts
                    .computeIfAbsent(row.getString("point"), any -> new LinkedHashSet<>())
                    .add(row.getString("contract"));
        });
        return contracts;
    }

    private Map<String, SignedContract> signed(Map<String, Set<String>> contracts) {
        String[] codes =
                contracts.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
        Map<String, SignedContract.Below> below = purchases.below(codes);
        Map<String, SignedContract> signed = new LinkedHashMap<>();
        database.sql(Purchases.CONTRACT + " where c.code = any(:codes) order by c.id")
                .param("codes", codes)
                .query(row -> {
                    SignedContract contract = Purchases.contract(row, below);
                    signed.put(contract.code(), contract);
                });
        return signed;
    }

    private Map<String, Customer> buyers(List<PlanPoint> points) {
        Map<String, Customer> buyers = new HashMap<>();
        database.sql("""
                        select bin, organisation, name_kk, name_ru, name_en from procurement.customer where bin = any(:bins)
                        """)
                .param(
                        "bins",
                        points.stream().map(PlanPoint::customer).distinct().toArray(String[]::new))
                .query(row -> {
                    Customer customer = new Customer(
                            row.getString("bin"),
                            row.getString("organisation"),
                            new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")));
                    buyers.put(customer.bin(), customer);
                });
        return buyers;
    }

    /// When a point, or a lot or a contract of it, was last written.
    private Map<Long, Instant> changed(List<PlanPoint> points) {
        Map<Long, Instant> changed = new HashMap<>();
        database.sql("""
                        select id, max(at) as at from (
                            select p.id, p.changed_at as at from procurement.point p where p.id = any(:ids)
                            union all
                            select p.id, l.changed_at from procurement.point p
                            join procurement.lot l on l.point = p.code and l.point <> '' where p.id = any(:ids)
                            union all
                            select p.id, greatest(c.changed_at, c.execution_at) from procurement.point p
                            join procurement.unit u on u.point = p.code and u.point <> ''
                            join procurement.contract c on c.code = u.contract where p.id = any(:ids)) x
                        group by id
                        """)
                .param("ids", points.stream().map(PlanPoint::id).toArray(Long[]::new))
                .query(row -> {
                    changed.put(row.getLong("id"), row.getTimestamp("at").toInstant());
                });
        return changed;
    }

    /// How many purchases of a year there are.
    long count(int year) {
        return database.sql("""
                        select count(*) from procurement.point where period between :year || '-Q1' and :year || '-Q4'
                        """)
                .param("year", Integer.toString(year))
                .query(Long.class)
                .single();
    }
}

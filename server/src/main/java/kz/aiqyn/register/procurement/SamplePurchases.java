package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.register.procurement.SampleRows.Of;
import kz.aiqyn.register.procurement.SampleRows.What;
import org.jspecify.annotations.Nullable;

/// Makes the invented purchases of one body, quarter by quarter, so that what is measured of them comes to given
/// figures. The same on any machine.
final class SamplePurchases {

    private static final int CODES = 1_000_000;
    private static final int UNTIL_SIGNED = 5;
    private static final int LATE_BY = 12;
    /// From here on bids are made one by one, so that signs are found in them.
    private static final LocalDate BIDS_FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_QUARTER = LocalDate.of(2025, 10, 1);

    private final List<Customer> customers;
    private final int body;
    private final SampleRows rows;
    private final SplittableRandom random;
    private final SampleParts parts;
    /// Lots that were held and are not contracted yet, and what they will be contracted for.
    private final Deque<Map<String, @Nullable Object>> uncontracted = new ArrayDeque<>();
    private final Map<String, Long> prices = new HashMap<>();
    private final Deque<Map<String, @Nullable Object>> unexecuted = new ArrayDeque<>();
    private final List<Map<String, @Nullable Object>> signed = new ArrayList<>();

    /// @param body its number, from 1
    SamplePurchases(List<Customer> customers, int body) {
        this.customers = List.copyOf(customers);
        this.body = body;
        this.rows = new SampleRows((long) body * CODES);
        this.random = new SplittableRandom(body);
        this.parts = new SampleParts(random);
    }

    SampleRows rows() {
        return rows;
    }

    void make(List<SampleQuarter> quarters, LocalDate today) {
        quarters.forEach(this::quarter);
        finish(quarters.getLast(), today);
    }

    private Customer anyone() {
        return customers.get(rows.count() % customers.size());
    }

    private void quarter(SampleQuarter quarter) {
        signed.clear();
        SamplePoints points =
                new SamplePoints(quarter.number("procurement.due", 0), quarter.number("procurement.ontime", 0));
        long single = Math.min(quarter.number("contracts.single", 0), quarter.number("contracts.sum", 0));
        long competitive = quarter.number("contracts.sum", 0) - single;
        lots(quarter, points, competitive);
        int made = (int) quarter.number("contracts.made", Math.max(4, quarter.number("procurement.due", 0)));
        long left = competitive - contractLots(quarter, competitive, made - 2);
        int rest = made - signed.size();
        int others = single == 0 ? rest : left == 0 ? 0 : Math.max(1, rest * 2 / 5);
        plain(quarter, null, "shop", others, left);
        plain(quarter, points, PortalCodes.SINGLE, rest - others, single);
        local(quarter.number("procurement.local", 0));
        leftOver(quarter, points);
        execute(quarter);
    }

    /// Lots that are held in the quarter, each of a point as long as there are any.
    ///
    /// @param money that competitive contracts of the quarter come to
    private void lots(SampleQuarter quarter, SamplePoints points, long money) {
        int held = (int) quarter.number("lots.held", Math.min(3, points.left()));
        long contracted = quarter.number("lots.contracted.sum", money / 2);
        long planned = Math.max(contracted, quarter.number("lots.planned.sum", contracted + contracted / 16));
        long[] sums = parts.split(contracted, held);
        long[] savings = parts.split(planned - contracted, held);
        int[] bids = parts.spread(quarter.number("lots.bids", 2L * held), held);
        LocalDate first = quarter.period().start().plusDays(20);
        long days = ChronoUnit.DAYS.between(first, quarter.period().end().minusDays(7));
        for (int i = 0; i < held; i++) {
            LocalDate results = first.plusDays(days * i / held);
            LocalDate published = results.minusDays(i % 9 == 4 ? 6 : 12 + i % 7);
            Customer customer = anyone();
            What what = new What(SampleGoods.thing(rows.count()), method(), sums[i] + savings[i]);
            String point = points.take(published)
                    .map(promise -> point(customer, quarter, what, promise.month(), published))
                    .orElse("");
            Map<String, @Nullable Object> lot = rows.lot(
                    new Of(customer, results, quarter.known("lots.held")), what, point, published, results, "held");
            lot.put("bids", bids[i]);
            prices.put(SampleRows.text(lot, "code"), sums[i]);
            uncontracted.add(lot);
        }
    }

    private String method() {
        return switch (rows.count() % 3) {
            case 0 -> "contest";
            case 1 -> "quotations";
            default -> "rating";
        };
    }

    private String point(
            Customer customer, SampleQuarter quarter, What what, LocalDate month, @Nullable LocalDate begun) {
        boolean cancelled = begun == null && month.isBefore(LAST_QUARTER);
        Of of = new Of(customer, month, quarter.known("procurement.due"));
        return SampleRows.text(
                rows.point(
                        of, what, month, begun, cancelled ? month.plusMonths(2).plusDays(4) : null),
                "code");
    }

    /// Contracts of lots, those that waited longest first. What they come to in all.
    ///
    /// @param most how many contracts there may be at most
    private long contractLots(SampleQuarter quarter, long money, int most) {
        List<Map<String, @Nullable Object>> now = new ArrayList<>();
        long left = money;
        while (!uncontracted.isEmpty() && price(uncontracted.getFirst()) <= left && most > 0) {
            left -= price(uncontracted.getFirst());
            now.add(uncontracted.removeFirst());
        }
        contract(now, Math.min(most, now.size()), quarter.period().end(), quarter.known("contracts.sum"));
        return money - left;
    }

    private long price(Map<String, @Nullable Object> lot) {
        return prices.getOrDefault(SampleRows.text(lot, "code"), 0L);
    }

    private void contract(List<Map<String, @Nullable Object>> lots, int contracts, LocalDate last, LocalDate known) {
        for (int i = 0; i < contracts; i++) {
            List<Map<String, @Nullable Object>> some = new ArrayList<>();
            for (int j = i; j < lots.size(); j += contracts) {
                some.add(lots.get(j));
            }
            LocalDate day = some.stream()
                    .map(lot -> SampleRows.day(lot, "held_on").plusDays(UNTIL_SIGNED))
                    .max(LocalDate::compareTo)
                    .orElse(last);
            LocalDate start = last.plusDays(1).minusMonths(3);
            sign(some, day.isBefore(start) ? start.plusDays(i % 20) : day.isAfter(last) ? last : day, known);
        }
    }

    private void sign(List<Map<String, @Nullable Object>> lots, LocalDate day, LocalDate known) {
        Map<String, @Nullable Object> first = lots.getFirst();
        Names name = new Names(
                SampleRows.text(first, "name_kk"),
                SampleRows.text(first, "name_ru"),
                SampleRows.text(first, "name_en"));
        long sum = lots.stream().mapToLong(this::price).sum();
        Of of = new Of(customerOf(first), day, known);
        String seller = seller("contest");
        Map<String, @Nullable Object> contract = sign(
                of,
                new What(name, SampleRows.text(first, "method"), sum),
                SampleRows.text(first, "announcement"),
                seller);
        for (Map<String, @Nullable Object> lot : lots) {
            lot.put("contracted", price(lot));
            rows.unit(of, contract, SampleRows.text(lot, "code"), SampleRows.text(lot, "point"), price(lot));
            bids(lot, seller);
        }
    }

    private Map<String, @Nullable Object> sign(Of of, What what, String announcement, String seller) {
        boolean grown = rows.count() % 17 == 5;
        long sum = grown ? what.amount() + what.amount() / 100 * (4 + rows.count() % 20) : what.amount();
        Map<String, @Nullable Object> contract = rows.contract(of, what, announcement, seller, sum);
        signed.add(contract);
        unexecuted.add(contract);
        return contract;
    }

    private Customer customerOf(Map<String, @Nullable Object> row) {
        return customers.stream()
                .filter(one -> one.bin().equals(row.get("customer")))
                .findFirst()
                .orElseThrow();
    }

    /// Of a single source every fifth sells is the body's favourite; one in nine is a sole trader.
    private String seller(String method) {
        if (method.equals(PortalCodes.SINGLE) && random.nextInt(5) == 0) {
            return SampleGoods.seller(Math.floorMod(body, SampleGoods.COMPANIES))
                    .key();
        }
        return random.nextInt(9) == 0
                ? SampleGoods.trader(random.nextInt(100)).key()
                : SampleGoods.seller(random.nextInt(SampleGoods.COMPANIES)).key();
    }

    private void bids(Map<String, @Nullable Object> lot, String winner) {
        LocalDate held = SampleRows.day(lot, "held_on");
        if (held.isBefore(BIDS_FROM) || !(lot.get("bids") instanceof Integer bids)) {
            return;
        }
        int pattern = random.nextInt(11);
        long price = price(lot);
        Of of = new Of(customerOf(lot), held, held.plusDays(1));
        for (int i = 0; i < bids; i++) {
            String bidder = i == 0
                    ? winner
                    : SampleGoods.seller((rows.count() + i * 7) % SampleGoods.COMPANIES)
                            .key();
            long asked = switch (pattern) {
                case 3 -> price + price / 2_000 * i;
                case 5 -> Math.max(0, price - price / 50 * i);
                default -> price + price / 40 * i;
            };
            String state = i == 0 ? "won" : pattern == 5 || pattern == 7 ? "rejected" : "admitted";
            rows.bid(of, SampleRows.text(lot, "code"), i, bidder, asked, state);
        }
    }

    /// Contracts without a lot.
    ///
    /// @param points that they may be of; null for none
    private void plain(SampleQuarter quarter, @Nullable SamplePoints points, String method, int number, long money) {
        long[] sums = parts.split(money, number);
        LocalDate start = quarter.period().start();
        long days = ChronoUnit.DAYS.between(start, quarter.period().end());
        for (int i = 0; i < number; i++) {
            LocalDate day = start.plusDays(days * (i + 1) / (number + 1));
            Customer customer = anyone();
            What what = new What(SampleGoods.thing(rows.count() + 3), method, sums[i]);
            String point = points == null
                    ? ""
                    : points.take(day)
                            .map(promise -> point(customer, quarter, what, promise.month(), day))
                            .orElse("");
            Of of = new Of(customer, day, quarter.known("contracts.sum"));
            rows.unit(of, sign(of, what, "", seller(method)), "", point, sums[i]);
        }
    }

    /// The part of the quarter's contracts that was made in the oblast.
    private void local(long local) {
        long sum = 0;
        for (Map<String, @Nullable Object> contract : signed) {
            sum += SampleRows.number(contract, "first_sum");
        }
        ;
        long left = local;
        for (boolean whole : new boolean[] {false, true}) {
            for (Map<String, @Nullable Object> contract : signed) {
                long own = SampleRows.number(contract, "first_sum");
                long given = SampleRows.number(contract, "local_sum");
                long wanted = whole || sum == 0 ? own - given : (long) (own * ((double) local / sum)) - given;
                long part = Math.clamp(wanted, 0, left);
                contract.put("local_sum", given + part);
                left -= part;
            }
        }
    }

    /// Points that nothing else began: bids for them failed, or nobody began them at all.
    private void leftOver(SampleQuarter quarter, SamplePoints points) {
        int number = 0;
        for (SamplePoints.Left left : points.rest(quarter.period())) {
            Customer customer = anyone();
            What what = new What(SampleGoods.thing(rows.count() + 1), method(), (5 + random.nextInt(200)) * 100_000L);
            boolean begins = left.inTime() || number++ % 5 < 3;
            String code = point(customer, quarter, what, left.month(), begins ? left.begun() : null);
            if (begins) {
                LocalDate results = left.begun().plusDays(16);
                rows.lot(
                        new Of(customer, results, quarter.known("lots.held")),
                        what,
                        code,
                        left.begun(),
                        results,
                        "failed");
            }
        }
    }

    /// Terms that end in the quarter, of the contracts that were signed first.
    private void execute(SampleQuarter quarter) {
        long due = quarter.number("contracts.due", signed.size() * 3L / 4);
        long inTime = quarter.number("contracts.ontime", due * 9 / 10);
        LocalDate known = quarter.known("contracts.due");
        LocalDate last = quarter.period().end();
        for (long i = 0; i < due && !unexecuted.isEmpty(); i++) {
            Map<String, @Nullable Object> contract = unexecuted.removeFirst();
            LocalDate from = SampleRows.day(contract, "signed_on");
            LocalDate day = last.minusDays(i % 20).isBefore(from) ? last : last.minusDays(i % 20);
            boolean late = i >= inTime;
            boolean never = late && !last.isBefore(LAST_QUARTER) && i % 2 == 0;
            LocalDate executed = late ? day.plusDays(LATE_BY + i % 30) : day.minusDays(i % 3);
            execution(contract, day, never ? null : executed.isBefore(from) ? from : executed, known);
        }
    }

    private void execution(
            Map<String, @Nullable Object> contract, LocalDate due, @Nullable LocalDate executed, LocalDate known) {
        contract.put("first_due_on", due);
        contract.put("due_on", due);
        contract.put("executed_on", executed);
        contract.put("execution_at", SampleRows.at(known));
        if (executed != null) {
            contract.put("state", "executed");
            contract.put("paid", contract.get("sum"));
            rows.act(new Of(customerOf(contract), executed, known), contract);
        }
    }

    /// What ends after the last quarter; and the local part of each contract, which is that of its units.
    private void finish(SampleQuarter last, LocalDate today) {
        LocalDate end = last.period().end();
        List<Map<String, @Nullable Object>> lots = List.copyOf(uncontracted);
        uncontracted.clear();
        contract(lots, lots.size(), end.plusMonths(3), end.plusDays(LATE_BY));
        for (int i = 0; !unexecuted.isEmpty(); i++) {
            Map<String, @Nullable Object> contract = unexecuted.removeFirst();
            LocalDate due = end.plusDays(100 + i * 7L % 250);
            execution(
                    contract, due, due.isBefore(today) && i % 60 != 0 ? due.minusDays(1) : null, end.plusDays(LATE_BY));
        }
        Map<String, Long> local = new HashMap<>();
        for (Map<String, @Nullable Object> contract : rows.of(PurchaseTable.CONTRACT)) {
            local.put(SampleRows.text(contract, "code"), SampleRows.number(contract, "local_sum"));
        }
        for (Map<String, @Nullable Object> unit : rows.of(PurchaseTable.UNIT)) {
            @Nullable Long part = local.remove(SampleRows.text(unit, "contract"));
            unit.put("local_sum", part == null ? 0L : part);
        }
    }

    /// What is planned around today: points that are late, at every body one at least, due this month, and to come.
    void present(LocalDate today) {
        for (int i = -3; i <= 2; i++) {
            LocalDate month = today.withDayOfMonth(1).plusMonths(i);
            LocalDate known = month.minusDays(20).isBefore(today) ? month.minusDays(20) : today;
            for (int j = 0; j < 2; j++) {
                Customer customer = anyone();
                What what =
                        new What(SampleGoods.thing(rows.count() + 5), "contest", (8 + random.nextInt(90)) * 250_000L);
                if (i >= 0 || (i == -1 && j == 0) || random.nextInt(8) < body % 4) {
                    rows.point(new Of(customer, month, known), what, month, null, null);
                } else {
                    begun(customer, what, month, today);
                }
            }
        }
    }

    /// A purchase that began in time: still open, or held and contracted, or, one in nine, failed.
    private void begun(Customer customer, What what, LocalDate month, LocalDate today) {
        LocalDate published = month.plusDays(9);
        LocalDate results = published.plusDays(14);
        boolean over = results.isBefore(today);
        boolean failed = over && random.nextInt(9) == 0;
        Map<String, @Nullable Object> point =
                rows.point(new Of(customer, month, published), what, month, published, null);
        Map<String, @Nullable Object> lot = rows.lot(
                new Of(customer, results, over ? results : published),
                what,
                SampleRows.text(point, "code"),
                published,
                results,
                !over ? "published" : failed ? "failed" : "held");
        LocalDate day = results.plusDays(UNTIL_SIGNED);
        if (over && !failed) {
            lot.put("bids", 1 + random.nextInt(4));
            prices.put(SampleRows.text(lot, "code"), what.amount() - what.amount() / 100 * (2 + random.nextInt(7)));
        }
        if (over && !failed && !day.isAfter(today)) {
            sign(List.of(lot), day, day);
            execution(unexecuted.removeLast(), day.plusMonths(4), null, day);
        } else {
            point.put("state", failed ? "failed" : "published");
        }
    }
}

package kz.aiqyn.register.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The invented purchases of the whole oblast, and what is measured of them, computed here from the rows by other means
/// than the program's.
class SamplePurchasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Units units() {
        return ((Read.Done<Units>)
                        UnitsFile.read(Path.of(System.getProperty("aiqyn.root", ".."), "samples", "ulgi", "units.csv")))
                .value();
    }

    /// A measure of the rows, by quarter.
    private static Map<String, Long> by(
            List<Map<String, @Nullable Object>> rows,
            String day,
            ToLongFunction<Map<String, @Nullable Object>> number) {
        Map<String, Long> sums = new TreeMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (row.get(day) instanceof LocalDate on && on.getYear() <= 2025) {
                sums.merge(ProcurementMeasures.quarter(on).toString(), number.applyAsLong(row), Long::sum);
            }
        }
        return sums;
    }

    private static long in(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }

    private static boolean isBefore(@Nullable Object day, @Nullable Object other) {
        return day instanceof LocalDate one && other instanceof LocalDate two && !one.isAfter(two);
    }

    @Test
    void comeToTheFiguresOfEveryBodyAndQuarter() {
        Map<String, List<SampleQuarter>> figures = SampleQuarter.of(units());
        assertThat(figures).hasSizeGreaterThan(25);
        int number = 0;
        long points = 0;
        for (Map.Entry<String, List<SampleQuarter>> body : figures.entrySet()) {
            Customer customer = new Customer("991340000019", body.getKey(), Names.same(body.getKey()));
            SamplePurchases made = new SamplePurchases(List.of(customer), ++number);
            made.make(body.getValue(), TODAY);
            points += made.rows().of(PurchaseTable.POINT).size();
            check(body.getKey(), body.getValue(), measured(made.rows()));
        }
        assertThat(points).as("about as many as a real oblast has").isGreaterThan(50_000);
    }

    private static Map<String, Map<String, Long>> measured(SampleRows rows) {
        List<Map<String, @Nullable Object>> points = rows.of(PurchaseTable.POINT);
        List<Map<String, @Nullable Object>> lots = rows.of(PurchaseTable.LOT);
        List<Map<String, @Nullable Object>> contracts = rows.of(PurchaseTable.CONTRACT);
        Map<String, Map<String, Long>> measured = new TreeMap<>();
        measured.put("procurement.due", by(points, "first_month", row -> 1));
        measured.put(
                "procurement.ontime",
                by(
                        points,
                        "first_month",
                        row -> isBefore(row.get("begun_on"), lastOf(row.get("first_month"))) ? 1 : 0));
        measured.put("contracts.sum", by(contracts, "signed_on", row -> in(row, "first_sum")));
        measured.put(
                "contracts.single",
                by(contracts, "signed_on", row -> "single".equals(row.get("method")) ? in(row, "first_sum") : 0));
        measured.put("contracts.made", by(contracts, "signed_on", row -> 1));
        measured.put("procurement.local", by(contracts, "signed_on", row -> in(row, "local_sum")));
        measured.put("lots.held", by(lots, "held_on", row -> 1));
        measured.put("lots.bids", by(lots, "held_on", row -> in(row, "bids")));
        measured.put("lots.planned.sum", by(lots, "held_on", row -> in(row, "amount")));
        measured.put("lots.contracted.sum", by(lots, "held_on", row -> in(row, "contracted")));
        measured.put("contracts.due", by(contracts, "due_on", row -> 1));
        measured.put(
                "contracts.ontime",
                by(contracts, "due_on", row -> isBefore(row.get("executed_on"), row.get("due_on")) ? 1 : 0));
        return measured;
    }

    private static @Nullable Object lastOf(@Nullable Object month) {
        return month instanceof LocalDate first ? first.plusMonths(1).minusDays(1) : null;
    }

    private static void check(String body, List<SampleQuarter> quarters, Map<String, Map<String, Long>> measured) {
        for (SampleQuarter quarter : quarters) {
            quarter.numbers().forEach((measure, number) -> {
                if (measured.containsKey(measure)) {
                    assertThat(Objects.requireNonNull(measured.get(measure))
                                    .getOrDefault(quarter.period().toString(), 0L))
                            .as("%s of %s in %s", measure, body, quarter.period())
                            .isEqualTo(number);
                }
            });
        }
    }

    @Test
    void purchasesOfLateFailSeldomAndBodiesDiffer() {
        long held = 0;
        long failed = 0;
        Set<Long> late = new TreeSet<>();
        for (int body = 1; body <= 40; body++) {
            SamplePurchases made =
                    new SamplePurchases(List.of(new Customer("991340000019", "body", Names.same("body"))), body);
            made.present(TODAY);
            List<Map<String, @Nullable Object>> lots = made.rows().of(PurchaseTable.LOT);
            held += lots.stream().filter(lot -> lot.get("held_on") != null).count();
            failed += lots.stream().filter(lot -> lot.get("failed_on") != null).count();
            late.add(made.rows().of(PurchaseTable.POINT).stream()
                    .filter(point -> point.get("begun_on") == null)
                    .filter(point -> isBefore(
                            point.get("first_month"), TODAY.withDayOfMonth(1).minusMonths(1)))
                    .count());
        }
        assertThat(failed).isPositive().isLessThan(held / 3);
        assertThat(late).hasSizeGreaterThan(2).allMatch(number -> number > 0);
    }

    @Test
    void partsComeToTheWhole() {
        SampleParts parts = new SampleParts(new java.util.SplittableRandom(1));
        for (int i = 1; i < 50; i++) {
            assertThat(java.util.Arrays.stream(parts.split(1_000_100L * i, i)).sum())
                    .isEqualTo(1_000_100L * i);
            assertThat(java.util.Arrays.stream(parts.spread(3L * i + 1, i)).sum())
                    .isEqualTo(3 * i + 1);
            assertThat(java.util.Arrays.stream(parts.spread(2L * i, i)).min().orElse(0))
                    .isPositive();
        }
    }

    @Test
    void numbersAreSoundAndNobodys() {
        assertThat(SampleGoods.sellers())
                .allMatch(seller ->
                        SupplierNumbers.isPerson(seller.key()) || seller.key().startsWith("9913"))
                .extracting(SampleGoods.Seller::key)
                .doesNotHaveDuplicates();
    }
}

package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Invented records on their way into the tables. Rows of one table have the same cells in the same order.
final class SampleRows {

    private final Map<PurchaseTable, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(PurchaseTable.class);
    private final long codes;
    private long count;

    /// @param codes the number from which records are counted
    SampleRows(long codes) {
        this.codes = codes;
    }

    /// What every record of a purchase has.
    ///
    /// @param day of which year it is
    /// @param known when it was written
    record Of(Customer customer, LocalDate day, LocalDate known) {}

    /// What is bought, and how.
    record What(Names name, String method, long amount) {}

    List<Map<String, @Nullable Object>> of(PurchaseTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /// How many records there are.
    int count() {
        return (int) count;
    }

    /// Noon of a day in Kazakhstan.
    static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Kazakhstan.ZONE).toOffsetDateTime();
    }

    static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    static long number(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Long number ? number : 0;
    }

    static LocalDate day(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof LocalDate day ? day : LocalDate.EPOCH;
    }

    private Map<String, @Nullable Object> add(PurchaseTable table, String code, Of of) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", code);
        row.put("customer", of.customer().bin());
        row.put("organisation", of.customer().organisation());
        row.put("year", of.day().getYear());
        row.put("changed_at", at(of.known()));
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
        return row;
    }

    private String code() {
        count++;
        return String.valueOf(codes + count);
    }

    private static void what(Map<String, @Nullable Object> row, What what) {
        row.put("name_kk", what.name().kk());
        row.put("name_ru", what.name().ru());
        row.put("name_en", what.name().en());
        row.put("method", what.method());
    }

    /// @param month that was promised first
    /// @param begun null when it was not
    /// @param cancelled null when it was not
    Map<String, @Nullable Object> point(
            Of of, What what, LocalDate month, @Nullable LocalDate begun, @Nullable LocalDate cancelled) {
        LocalDate now = begun == null || !begun.isAfter(month) ? month : begun.withDayOfMonth(1);
        Map<String, @Nullable Object> row = add(PurchaseTable.POINT, code(), of);
        row.put("portal_id", row.get("code"));
        what(row, what);
        row.put("subject", SampleGoods.subject(count()));
        row.put("classification", "");
        row.put("programme", "");
        row.put("state", begun != null ? "contracted" : cancelled != null ? PortalCodes.CANCELLED : "approved");
        row.put("first_month", month);
        row.put("month", now);
        row.put("first_amount", what.amount());
        row.put("amount", what.amount());
        row.put("moves", now.equals(month) ? 0 : 1);
        row.put("begun_on", begun);
        row.put("cancelled_on", cancelled);
        return row;
    }

    /// A lot with its announcement.
    ///
    /// @param point its code; empty for none
    /// @param state `held`, `failed` or `published`
    Map<String, @Nullable Object> lot(
            Of of, What what, String point, LocalDate published, LocalDate results, String state) {
        boolean over = !state.equals("published");
        Map<String, @Nullable Object> announcement = add(PurchaseTable.ANNOUNCEMENT, code(), of);
        announcement.put("number", announcement.get("code") + "-1");
        what(announcement, what);
        announcement.put("state", state);
        announcement.put("amount", what.amount());
        announcement.put("published_on", published);
        announcement.put("opens_on", published);
        announcement.put("closes_on", results.minusDays(3));
        announcement.put("results_on", over ? results : null);
        Map<String, @Nullable Object> row = add(PurchaseTable.LOT, code(), of);
        row.put("number", row.get("code") + "-ЛОТ1");
        row.put("announcement", announcement.get("code"));
        row.put("point", point);
        what(row, what);
        row.put("state", state);
        row.put("amount", what.amount());
        row.put("bids", over ? (Integer) 0 : null);
        row.put("contracted", null);
        row.put("held_on", state.equals("held") ? results : null);
        row.put("failed_on", state.equals("failed") ? results : null);
        return row;
    }

    void bid(Of of, String lot, int number, String bidder, long price, String state) {
        Map<String, @Nullable Object> row = add(PurchaseTable.BID, lot + "-" + number, of);
        row.put("lot", lot);
        row.put("bidder", bidder);
        row.put("price", price);
        row.put("state", state);
    }

    /// @param sum now; that of `what` is the one that was signed
    Map<String, @Nullable Object> contract(Of of, What what, String announcement, String supplier, long sum) {
        Map<String, @Nullable Object> row = add(PurchaseTable.CONTRACT, code(), of);
        row.put("number", "Ш-" + row.get("code"));
        row.put("announcement", announcement);
        row.put("supplier", supplier);
        what(row, what);
        row.put("state", "in-force");
        row.put("first_sum", what.amount());
        row.put("sum", sum);
        row.put("paid", 0L);
        row.put("local_sum", 0L);
        row.put("signed_on", of.day());
        row.put("first_due_on", null);
        row.put("due_on", null);
        row.put("executed_on", null);
        row.put("execution_at", at(of.known()));
        return row;
    }

    Map<String, @Nullable Object> unit(
            Of of, Map<String, @Nullable Object> contract, String lot, String point, long sum) {
        Map<String, @Nullable Object> row = add(PurchaseTable.UNIT, code(), of);
        row.put("contract", contract.get("code"));
        row.put("lot", lot);
        row.put("point", point);
        row.put("first_sum", sum);
        row.put("sum", sum);
        row.put("local_sum", 0L);
        return row;
    }

    void act(Of of, Map<String, @Nullable Object> contract) {
        Map<String, @Nullable Object> row = add(PurchaseTable.ACT, code(), of);
        row.put("contract", contract.get("code"));
        row.put("number", "А-" + count);
        row.put("day", of.day());
        row.put("sum", contract.get("sum"));
    }
}

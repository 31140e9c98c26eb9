package kz.aiqyn.register.procurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// What a purchase leaves records of, in the order in which they are taken: an announcement is whose its lots are.
///
/// What is written once, when a record is new, keeps what was promised first.
enum PurchaseTable {
    POINT("""
            portal_id text, customer text, year integer, name_kk text, name_ru text, name_en text, subject text, \
            classification text, programme text, method text, state text, month date, amount numeric(18,2), \
            cancelled_on date""", "first_month = month, first_amount = amount"),
    LOT("""
            number text, announcement text, point text, customer text, year integer, name_kk text, name_ru text, \
            name_en text, method text, state text, amount numeric(18,2), bids integer""", ""),
    ANNOUNCEMENT("""
            number text, customer text, year integer, name_kk text, name_ru text, name_en text, method text, \
            state text, amount numeric(18,2), published_on date, opens_on date, closes_on date, results_on date""", ""),
    BID("lot text, bidder text, customer text, year integer, price numeric(18,2), state text", ""),
    CONTRACT("""
            number text, announcement text, customer text, supplier text, year integer, name_kk text, name_ru text, \
            name_en text, method text, state text, sum numeric(18,2), paid numeric(18,2), signed_on date, due_on date, \
            executed_on date""", "first_sum = sum, first_due_on = due_on"),
    UNIT("""
            contract text, lot text, point text, customer text, year integer, sum numeric(18,2), \
            local_sum numeric(18,2)""", "first_sum = sum"),
    ACT("contract text, customer text, year integer, number text, day date, sum numeric(18,2)", "");

    // Unmodifiable maps of text.
    @SuppressWarnings("ImmutableEnumChecker")
    private final SequencedMap<String, String> types;

    @SuppressWarnings("ImmutableEnumChecker")
    private final SequencedMap<String, String> once;

    PurchaseTable(String columns, String once) {
        this.types = pairs(columns, ", ", " ");
        this.once = pairs(once, ", ", " = ");
    }

    private static SequencedMap<String, String> pairs(String text, String between, String within) {
        LinkedHashMap<String, String> pairs = new LinkedHashMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(between, -1)) {
            String[] pair = one.split(within, 2);
            pairs.put(pair[0], pair[1]);
        }
        return Collections.unmodifiableSequencedMap(pairs);
    }

    /// Its word: `point`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its table.
    String table() {
        return "procurement." + code();
    }

    /// What files say of it, by column, with the types of the columns.
    SequencedMap<String, String> types() {
        return types;
    }

    List<String> columns() {
        return List.copyOf(types.keySet());
    }

    /// Columns that are written once, each with the one that it is taken from.
    SequencedMap<String, String> once() {
        return once;
    }
}

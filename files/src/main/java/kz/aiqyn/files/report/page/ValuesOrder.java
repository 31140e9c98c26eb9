package kz.aiqyn.files.report.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In what order all values of a unit stand.
public enum ValuesOrder {
    /// Block by block, as the methodology has them.
    BLOCK,
    /// What took most of the score since the period before first.
    LOSS,
    /// What the score still lacks most first.
    LACK;

    /// The word in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ValuesOrder> find(String code) {
        return Stream.of(values()).filter(order -> order.code().equals(code)).findFirst();
    }
}

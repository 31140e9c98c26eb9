package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Which numbers there may be.
final class SiteLimits {

    private static final double MOST_MONEY = 1e12;
    private static final double ALL = 100;
    private static final double MOST_AREA = 1e7;
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private SiteLimits() {}

    /// Thousands of tenge, to the tenge.
    static BigDecimal money(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }

    static boolean isMoney(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= MOST_MONEY;
    }

    static boolean isSum(OptionalDouble number) {
        return isMoney(number) && money(number.getAsDouble()).signum() > 0;
    }

    /// To the tenth, as percent is kept.
    static BigDecimal share(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    static boolean isShare(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= ALL;
    }

    /// Square metres, which are kept to the tenth.
    static boolean isArea(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= MOST_AREA;
    }

    /// Degrees, to the metre.
    static BigDecimal degrees(double number) {
        return BigDecimal.valueOf(number).setScale(5, RoundingMode.HALF_UP);
    }

    static boolean isLatitude(OptionalDouble number) {
        return number.isPresent() && Math.abs(number.getAsDouble()) <= MOST_LATITUDE;
    }

    static boolean isLongitude(OptionalDouble number) {
        return number.isPresent() && Math.abs(number.getAsDouble()) <= MOST_LONGITUDE;
    }

    /// A budget programme as the budget's classification writes it: `467`, `467.112.015`.
    static boolean isProgramme(String text) {
        return text.matches("(\\d{3}(\\.\\d{3}){0,3})?");
    }
}

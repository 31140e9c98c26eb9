package kz.aiqyn.files.report.chart;

import java.util.Locale;

/// A range of numbers laid across a chart.
///
/// @param from the number at the left edge
/// @param to the number at the right edge, above `from`
public record Axis(double from, double to) {

    public Axis {
        if (!(from < to)) {
            throw new IllegalArgumentException("an axis runs from less to more, found %s to %s".formatted(from, to));
        }
    }

    /// The range that holds all these numbers, NaN aside, with a margin on both sides as a share of it.
    public static Axis around(double margin, double... numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        if (low > high) {
            return new Axis(0, 1);
        }
        double width = high > low ? high - low : Math.max(1, Math.abs(high));
        return new Axis(low - margin * width, high + margin * width);
    }

    /// This range made wide enough for these numbers, NaN aside.
    public Axis with(double... numbers) {
        double low = from;
        double high = to;
        for (double number : numbers) {
            low = number < low ? number : low;
            high = number > high ? number : high;
        }
        return new Axis(low, high);
    }

    /// Where a number lies, 0 to 100; what lies outside is put at the edge.
    public double share(double number) {
        return Math.clamp((number - from) / (to - from) * 100, 0, 100);
    }

    /// Where a number lies, as SVG writes it.
    public String at(double number) {
        return percent(share(number));
    }

    /// The width between two numbers, as SVG writes it.
    public String between(double low, double high) {
        return percent(Math.abs(share(high) - share(low)));
    }

    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.2f", share);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + "%";
    }
}

package kz.aiqyn.files.table;

import java.math.BigDecimal;

/// How texts and numbers of a file are shown and written.
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /// The text, shortened; without what would turn the order of the letters around it.
    public static String of(String text) {
        String line =
                text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').replace("\u202E", "[U+202E]");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /// The shortest decimals that read back as the same number, without `.0`; empty for NaN.
    public static String number(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < 1e15) {
            return number == 0 && 1 / number < 0 ? "-0" : String.valueOf((long) number);
        }
        return size >= 1e-7 && size < 1e22
                ? new BigDecimal(Double.toString(number)).toPlainString()
                : Double.toString(number);
    }
}

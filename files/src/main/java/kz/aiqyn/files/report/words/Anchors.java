package kz.aiqyn.files.report.words;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names of places in the report, the same in all languages.
public final class Anchors {

    public static final String RATING = "rating";
    public static final String INDICATORS = "indicators";
    public static final String METHOD = "method";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private Anchors() {}

    public static String unit(String code) {
        return "u-" + plain(code);
    }

    public static String block(String code) {
        return "b-" + plain(code);
    }

    public static String indicator(String code) {
        return "i-" + plain(code);
    }

    /// A code as it is, or its bytes where it holds letters that an address would have to encode.
    public static String plain(String code) {
        return PLAIN.matcher(code).matches()
                ? code
                : "x" + HexFormat.of().formatHex(code.getBytes(StandardCharsets.UTF_8));
    }
}

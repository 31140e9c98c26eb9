package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours as they are seen: by those who tell none apart, on a grey printer, in the dark. Contrast as WCAG 2.1 defines
/// it, lightness as CIE 1976 (L*).
class StyleTokensTest {

    private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+):\\s*(#[0-9a-fA-F]{3,6})");

    /// Two greys side by side that are this far apart nobody takes for each other.
    private static final double APART = 11;

    private static final double GRAPHICS = 3;
    private static final double TEXT = 4.5;

    enum Scheme {
        LIGHT,
        DARK,
        PRINT
    }

    private static Map<String, String> tokens(Scheme scheme) {
        Map<String, String> tokens = new HashMap<>();
        Matcher root = ROOT.matcher(StyleSheet.read().text());
        List<String> blocks = root.results().map(found -> found.group(1)).toList();
        List<String> coloured =
                blocks.stream().filter(block -> block.contains("--r0")).toList();
        assertThat(coloured).as("one set of colours for each scheme").hasSize(Scheme.values().length);
        String first = coloured.getFirst();
        for (String block : scheme == Scheme.LIGHT ? List.of(first) : List.of(first, coloured.get(scheme.ordinal()))) {
            TOKEN.matcher(block).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        }
        return tokens;
    }

    /// A box that is another with its rules taken back changes with whatever is changed in the other.
    @Test
    void stylesNoBoxByUnmakingAnother() {
        Matcher both = Pattern.compile("\\.[\\w-]+-box\\.[\\w-]+-box")
                .matcher(StyleSheet.read().text());
        assertThat(both.results().map(found -> found.group())).isEmpty();
        assertThat(StyleSheet.read().text()).contains(".lines-box {");
    }

    @ParameterizedTest
    @EnumSource
    void tellsBandsApartByLightnessAlone(Scheme scheme) {
        Map<String, String> tokens = tokens(scheme);
        for (int step = 1; step <= 4; step++) {
            double before = lightness(tokens.get("r" + (step - 1)));
            double after = lightness(tokens.get("r" + step));
            assertThat(Math.abs(after - before)).as("%s r%d", scheme, step).isGreaterThanOrEqualTo(APART);
            assertThat(after > before).as("one direction").isEqualTo(scheme == Scheme.DARK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsEveryBandOffFromThePaper(Scheme scheme) {
        Map<String, String> tokens = tokens(scheme);
        double edge = contrast(tokens.get("edge"), tokens.get("paper"));
        for (int step = 0; step <= 4; step++) {
            double fill = contrast(tokens.get("r" + step), tokens.get("paper"));
            assertThat(Math.max(fill, edge)).as("%s r%d", scheme, step).isGreaterThanOrEqualTo(GRAPHICS);
        }
        String css = StyleSheet.read().text();
        assertThat(css)
                .contains(".map use, .map .ring { stroke: var(--edge)")
                .contains(".strip rect { stroke: var(--edge)")
                .contains(".swatch { outline: 1px solid var(--edge)");
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadOnEveryBand(Scheme scheme) {
        Map<String, String> tokens = tokens(scheme);
        for (int step = 0; step <= 4; step++) {
            String letters = step == 0 ? "on-low" : step == 4 ? "on-high" : "on-mid";
            assertThat(contrast(tokens.get(letters), tokens.get("r" + step)))
                    .as("%s %s on r%d", scheme, letters, step)
                    .isGreaterThanOrEqualTo(TEXT);
            assertThat(StyleSheet.read().text())
                    .contains("td.r%d { background: var(--r%d); color: var(--%s)".formatted(step, step, letters));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsWhereTheKeyboardIsAndWhatCanBeFilled(Scheme scheme) {
        Map<String, String> tokens = tokens(scheme);
        for (String ring : List.of("focus", "strong-line")) {
            assertThat(contrast(tokens.get(ring), tokens.get("paper")))
                    .as("%s %s", scheme, ring)
                    .isGreaterThanOrEqualTo(GRAPHICS);
        }
        for (String letters : List.of("ink", "muted", "accent")) {
            assertThat(contrast(tokens.get(letters), tokens.get("paper")))
                    .as("%s %s", scheme, letters)
                    .isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(StyleSheet.read().text()).contains(":focus-visible { outline: 3px solid var(--focus)");
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double lightness(String colour) {
        double y = luminance(colour);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
        double[] share = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            double part = Integer.parseInt(digits, 2 * i, 2 * i + 2, 16) / 255.0;
            sum += share[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

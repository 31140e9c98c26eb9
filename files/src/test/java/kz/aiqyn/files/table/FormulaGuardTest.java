package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    /// What a sheet with any separator would take for the beginning of a formula; negative numbers are not
    /// meant.
    private static final Pattern FORMULA = Pattern.compile(
            "(?:^|[,;\t\r\n|\"])[ \u00a0]*(?:[=+@＝＋－＠]|-(?!\\d+(\\.\\d+)?([eE][+-]?\\d+)?\\s*%?(?:$|[,;\t\r\n|\"])))");

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "=1+1 > '=1+1",
                "+7 701 > '+7 701",
                "@SUM(A1) > '@SUM(A1)",
                "-cmd|'/C calc'!A0 > '-cmd|'/C calc'!A0",
                "＝1+1 > '＝1+1",
                "－1+1 > '－1+1",
                "note; =1+1 > note; '=1+1",
                "a,@b > a,'@b",
                "he said \"=1\" > he said \"'=1\"",
                "max(0, -x) > max(0, '-x)",
                "2024-01-01 – 2024-03-01 > 2024-01-01 – 2024-03-01",
                "own / plan - 1 > own / plan - 1"
            })
    void putsAnApostropheBeforeWhateverBeginsAFormula(String text, String guarded) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(guarded);
        assertThat(FormulaGuard.strip(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-12.5", "-1.5E-7", "-3 %", "", "5", "Көкқайнар ауданы", "a-b", "'quoted'"})
    void leavesNumbersAndPlainTextsAlone(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.strip(text)).isEqualTo(text);
    }

    @Test
    void guardsBeginningsThatHideBehindBlanksAndBreaks() {
        for (String text : new String[] {"\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "a\n=1", "a\t@x", "\u200b=1"}) {
            String guarded = FormulaGuard.guard(text);
            assertThat(guarded).as(text).isNotEqualTo(text).doesNotContainPattern(FORMULA);
            assertThat(FormulaGuard.strip(guarded)).isEqualTo(text);
        }
    }

    @Test
    void restoresEveryTextToTheLetter() {
        SplittableRandom random = new SplittableRandom(27);
        String letters = "=+-@＝－'\";,|\t\r\n \u00a0a5.%";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(0, 9); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = FormulaGuard.guard(text.toString());
            assertThat(FORMULA.matcher(guarded).find()).as("»%s«", guarded).isFalse();
            assertThat(FormulaGuard.strip(guarded)).isEqualTo(text.toString());
            String sheet = FormulaGuard.guardStart(text.toString());
            assertThat(FormulaGuard.stripStart(sheet)).isEqualTo(text.toString());
        }
    }
}

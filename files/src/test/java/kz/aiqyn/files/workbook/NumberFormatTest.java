package kz.aiqyn.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[$-43F]mmmm yyyy",
                "[$-FC19]mmmm\\ yyyy;@",
                "dd.mm.yyyy",
                "d\\ mmmm\\ yyyy\\ \"ж.\";@",
                "mmmm",
                "MMM\\-YY",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy\\-mm\\-dd\\Thh:mm:ss.000",
                "yy/mm/dd h:mm AM/PM",
                "[$-411]ge.m.d;@",
                "[Red]dd.mm.yyyy;[Blue]@",
                "\"\";dd.mm.yyyy",
                "[$-409]d\\-mmm\\-yyyy;@"
            })
    void knowsDates(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "# ##0,00",
                "#,##0.00\\ \"теңге\"",
                "0.00E+00",
                "##0.0E-0",
                "[Red]0;[Black]-0",
                "@",
                "",
                "_-* #,##0.00\\ \"₽\"_-;\\-* #,##0.00\\ \"₽\"_-;_-* \"-\"??\\ _₽_-;_-@_-",
                "0\" day\"",
                "0.0\\ \\m\\d",
                "[$₸-43F]#,##0.00",
                "General\" дана\"",
                "#\\ ?/?",
                "0\"%\"",
                "0\\%",
                "[>=1000]0.0,\"K\";0",
                "[$-43F]0.00",
                "0;-0;;\"dd.mm.yyyy\"",
                "\"never closed"
            })
    void takesNumbersForNumbers(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.0\\ %", "[Red]0.00%", "0;-0%", "#,##0.0%;\\-#,##0.0%"})
    void knowsPercentages(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "[h]:mm:ss", "mm:ss.0", "[mm]", "h:mm AM/PM", "[$-F400]h:mm:ss\\ AM/PM"})
    void knowsTimes(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy", "yy", "[$-419]yyyy\\ \"г.\";@", "yyyy\"ж.\""})
    void knowsDatesOfWhichOnlyTheYearIsShown(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.YEAR);
    }

    @Test
    void knowsFormatsThatAreNotSpelledOut() {
        assertThat(NumberFormat.builtin(14)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.builtin(17)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.builtin(22)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.builtin(57)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.builtin(10)).isEqualTo(NumberFormat.PERCENT);
        assertThat(NumberFormat.builtin(46)).isEqualTo(NumberFormat.TIME);
        assertThat(NumberFormat.builtin(0)).isEqualTo(NumberFormat.NUMBER);
        assertThat(NumberFormat.builtin(44)).isEqualTo(NumberFormat.NUMBER);
        assertThat(NumberFormat.builtin(49)).isEqualTo(NumberFormat.NUMBER);
    }
}

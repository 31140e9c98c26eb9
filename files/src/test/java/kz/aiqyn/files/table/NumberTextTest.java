package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.measure.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-12|-12",
                "+3|3",
                "−7,5|-7.5",
                "–7|-7",
                "1.5|1.5",
                "1,5|1.5",
                "0,123|0.123",
                "1234,567|1234.567",
                "1234.567|1234.567",
                "1 234|1234",
                "1 234 567,89|1234567.89",
                "1\u00A0234,5|1234.5",
                "1\u202F234.5|1234.5",
                "1\u2009234|1234",
                "1'234'567.5|1234567.5",
                "1’234|1234",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1,234.5|1234.5",
                "1.234,5|1234.5",
                "1 234,567|1234.567",
                "1e3|1000",
                "1.5E-7|1.5E-7",
                "-1,5e+2|-150",
                "12,3456|12.3456",
                ",5|0.5",
                ".5|0.5",
                "5.|5",
                "- 5|-5",
                "610000000|610000000",
                "0|0",
                "00012|12",
                "1,2345|1.2345"
            })
    void readsNumbers(String text, double expected) {
        assertThat(NumberText.of(text)).isEqualTo(new NumberText.Clear(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12.345", "123,456", "-1,234"})
    void findsBothReadings(String text) {
        assertThat(NumberText.of(text)).isInstanceOf(NumberText.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "94 %",
                "94%",
                "12 KZT",
                "1,23,4",
                "1.23.456",
                "12 34",
                "1 2345",
                "1,2 3",
                "--5",
                "1e",
                "e5",
                "1e1e1",
                "Infinity",
                "0x10",
                "1_000",
                "1,234,56",
                "٣",
                "1d",
                "1f",
                "+",
                ".",
                ",",
                "1.2,3.4",
                "#DIV/0!",
                "12'34",
                "1 234 5",
                "5-"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.of(text)).isEqualTo(new NumberText.Wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "NA", "n/a", "-", "—", "…", "...", "нет данных", "Дерек жоқ"})
    void readsNoData(String text) {
        assertThat(NumberText.of(text)).isEqualTo(new NumberText.Absent(MissingReason.NO_DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"қолданылмайды", "Неприменимо", "not applicable"})
    void readsNotApplicable(String text) {
        assertThat(NumberText.of(text)).isEqualTo(new NumberText.Absent(MissingReason.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(123)|brackets",
                "( 1 234,5 )|brackets",
                "12-|minus-behind",
                "1 234−|minus-behind",
                "5 ₸|beside",
                "$5|beside",
                "12 млн|beside",
                "0x1F|beside",
                "5 тг.|beside",
                "94 %|percent",
                "5‰|percent",
                "TRUE|logical",
                "Ложь|logical",
                "АҚИҚАТ|logical",
                "иә|logical",
                "٣٤|digits",
                "１２|digits",
                "Infinity|wrong",
                "∞|wrong",
                "#DIV/0!|wrong",
                "~5|wrong",
                "5*|wrong",
                "1..5|wrong"
            })
    void saysWhyATextIsNoNumber(String text, String why) {
        assertThat(NumberText.of(text)).as(text).isEqualTo(new NumberText.Wrong());
        assertThat(NumberFault.of(text).key()).as(text).isEqualTo("table.number." + why);
    }

    @Test
    void doesNotReadDigitsThatAreShownTheOtherWayRound() {
        assertThat(NumberText.of("\u202E12")).isEqualTo(new NumberText.Wrong());
    }

    @Test
    void refusesNumbersTooLarge() {
        assertThat(NumberText.of("1e999")).isEqualTo(new NumberText.TooLarge());
    }
}

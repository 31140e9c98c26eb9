package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What forms read in their fields.
class FormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "1.234|1.234",
                "0,123|0.123",
                "1234,567|1234.567",
                "1,2345|1.2345",
                "-7|-7",
                "12|12",
            })
    void readsNumbersWithAPointOrAComma(String text, double number) {
        assertThat(Form.EMPTY.with("x", text).number("x")).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "-12,500", "999,000"})
    void refusesACommaThatMaySetOffThousands(String text) {
        Form form = Form.EMPTY.with("x", text);
        assertThat(form.number("x")).isEmpty();
        assertThat(form.noNumber("x", "web.form.number").key()).isEqualTo("web.form.ambiguous");
    }

    @Test
    void saysOfAnyOtherTextThatItIsNoNumber() {
        assertThat(Form.EMPTY
                        .with("x", "1,234,5")
                        .noNumber("x", "web.form.number")
                        .key())
                .isEqualTo("web.form.number");
    }
}

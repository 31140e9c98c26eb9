package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccumulationTest {

    /// `output` is reported since 1 January, `sales` and `taxes` month by month.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            output                                | mln KZT      | true
            per(output, population, 1000)         | KZT/person   | true
            ytd(sales)                            | thousand KZT | true
            100 * ratio(ytd(sales), ytd(taxes))   | %            | true
            sales                                 | thousand KZT | false
            debt                                  | mln KZT      | false
            increment(output)                     | mln KZT      | false
            growth(output, 1y)                    | %            | false
            100 * output / prev(output, 1y)       | %            | false
            """)
    void isToldOfFormulas(String text, String unit, boolean accumulates) {
        FormulaScope scope = Oblast.scope(PeriodKind.QUARTER, PeriodKind.QUARTER, unit);
        Compilation compiled = Formula.compile(text, scope);
        assertThat(compiled).as(text).isInstanceOf(Compilation.Compiled.class);
        assertThat(((Compilation.Compiled) compiled).formula().accumulates())
                .as(Arrays.asList(text, MeasurementUnit.of(unit)).toString())
                .isEqualTo(accumulates);
    }
}

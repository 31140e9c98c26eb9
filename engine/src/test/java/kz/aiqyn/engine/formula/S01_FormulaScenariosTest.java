package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formula, declared unit of measurement, period, unit that is looked at, reported values, result.
class S01_FormulaScenariosTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # arithmetic and units of measurement
            101 | 100 * sales / taxes             | %       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 10000 | 50
            102 | sales + taxes                   | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 10 | 5010
            103 | taxes + sales                   | mln KZT | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 5000 | 0.01
            104 | sales - 0                       | KZT     | 2024-01 | a | a 2024-01 sales 5 | 5000
            105 | 0                               | KZT     | 2024-01 | a | | 0
            106 | sales - 1 [thousand KZT]        | KZT     | 2024-01 | a | a 2024-01 sales 5 | 4000
            107 | 2 + 3 * 4 - 6 / 2 - 1           | 1       | 2024-01 | a | | 10
            108 | -(2 - 3) * -2                   | 1       | 2024-01 | a | | -2
            109 | taxes / land                    | KZT/m2  | 2024-01 | a | a 2024-01 taxes 20000; a 2024-01 land 2 | 1
            110 | sqrt(land)                      | m       | 2024-01 | a | a 2024-01 land 4 | 200
            111 | `code-with-hyphen` - 1          | 1       | 2024-01 | a | a 2024-01 code-with-hyphen 4 | 3
            # division by zero, undefined, not applicable
            121 | sales / taxes                   | 1       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 0 | DIVISION_BY_ZERO
            122 | ratio(sales, taxes)             | 1       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 0 | DIVISION_BY_ZERO
            123 | ratio(sales, taxes)             | 1       | 2024-01 | a | a 2024-01 sales 5 | NO_DATA
            124 | sqrt(`code-with-hyphen`)        | 1       | 2024-01 | a | a 2024-01 code-with-hyphen -4 | UNDEFINED
            125 | ln(`code-with-hyphen`)          | 1       | 2024-01 | a | a 2024-01 code-with-hyphen 0 | UNDEFINED
            126 | ln(1)                           | 1       | 2024-01 | a | | 0
            127 | `code-with-hyphen` * `code-with-hyphen` | 1 | 2024-01 | a | a 2024-01 code-with-hyphen 1e300 | UNDEFINED
            128 | sales + taxes                   | KZT     | 2024-01 | a | a 2024-01 taxes NOT_APPLICABLE | NOT_APPLICABLE
            129 | taxes + sales                   | KZT     | 2024-01 | a | a 2024-01 taxes NOT_APPLICABLE | NOT_APPLICABLE
            130 | 0 - 0 * taxes / taxes           | 1       | 2024-01 | a | a 2024-01 taxes 3 | 0
            # functions
            141 | min(sales, 7 [KZT], taxes)      | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 9 | 7
            142 | max(sales, taxes, 0)            | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 9 | 5000
            143 | min(sales, taxes)               | KZT     | 2024-01 | a | a 2024-01 sales 5 | NO_DATA
            144 | abs(0 - sales)                  | KZT     | 2024-01 | a | a 2024-01 sales 5 | 5000
            145 | round(2.675, 2)                 | 1       | 2024-01 | a | | 2.68
            146 | round(-2.5)                     | 1       | 2024-01 | a | | -3
            147 | per(crimes, population, 1000)   | crime/1000 person | 2024-01 | a | a 2024-01 crimes 30; a 2024 population 20 | 1.5
            148 | per(crimes, population, 1000)   | crime/10000 person | 2024-01 | a | a 2024-01 crimes 30; a 2024 population 20 | 15
            149 | per(crimes, population, 1000)   | crime/1000 person | 2024-01 | a | a 2024-01 crimes 30; a 2024 population 0 | DIVISION_BY_ZERO
            150 | coalesce(sales, taxes)          | KZT     | 2024-01 | a | a 2024-01 taxes 9 | 9
            151 | coalesce(sales, taxes, 0)       | KZT     | 2024-01 | a | | 0
            152 | coalesce(sales, taxes)          | KZT     | 2024-01 | a | a 2024-01 sales NOT_APPLICABLE | NOT_APPLICABLE
            # conditions
            161 | if(sales > taxes, 1, 2)         | 1       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 5000 | 2
            162 | if(sales >= taxes, 1, 2)        | 1       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 5000 | 1
            163 | if(sales <> taxes, 1, 2)        | 1       | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 5000 | 2
            164 | if(sales > 0 and not taxes > 0 or 1 = 2, 1, 2) | 1 | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 0 | 1
            165 | if(sales > 0, sales, taxes)     | KZT     | 2024-01 | a | a 2024-01 sales 5 | 5000
            166 | if(sales > 0, taxes, sales)     | KZT     | 2024-01 | a | a 2024-01 sales 5 | NO_DATA
            167 | if(taxes > 0, sales, sales)     | KZT     | 2024-01 | a | a 2024-01 sales 5 | NO_DATA
            168 | if(1 < 2 or taxes > 0, 1, 2)    | 1       | 2024-01 | a | | NO_DATA
            # time
            181 | prev(sales, 1y)                 | KZT     | 2024-01 | a | a 2023-01 sales 5 | 5000
            182 | prev(sales / taxes, 12m)        | 1       | 2024-01 | a | a 2023-01 sales 5; a 2023-01 taxes 5000 | 1
            183 | prev(sales, 1y)                 | KZT     | 2024-01 | a | a 2024-01 sales 5 | NO_DATA
            184 | prev(sales, 100y)               | KZT     | 1950-01 | a | a 1950-01 sales 5 | NO_DATA
            185 | growth(sales, 1y)               | %       | 2024-01 | a | a 2023-01 sales 5; a 2024-01 sales 6 | 19.999999999999996
            186 | growth(sales, 1y)               | %       | 2024-01 | a | a 2023-01 sales 0; a 2024-01 sales 6 | BASE_NOT_POSITIVE
            187 | growth(sales, 1y)               | %       | 2024-01 | a | a 2023-01 sales -1; a 2024-01 sales 6 | BASE_NOT_POSITIVE
            188 | growth(sales, 1y)               | %       | 2024-01 | a | a 2024-01 sales 6 | NO_DATA
            189 | ytd(sales)                      | thousand KZT | 2024-03 | a | a 2024-01 sales 1; a 2024-02 sales 2; a 2024-03 sales 4 | 7
            190 | ytd(sales)                      | thousand KZT | 2024-03 | a | a 2024-01 sales 1; a 2024-03 sales 4 | INCOMPLETE_PERIOD
            191 | ytd(sales)                      | thousand KZT | 2024-03 | a | | NO_DATA
            192 | ytd(output)                     | mln KZT | 2024-03 | a | a 2024-03 output 9 | 9
            193 | increment(output)               | mln KZT | 2024-03 | a | a 2024-02 output 4; a 2024-03 output 9 | 5
            194 | increment(output)               | mln KZT | 2024-01 | a | a 2023-12 output 4; a 2024-01 output 9 | 9
            195 | increment(output)               | mln KZT | 2024-Q2 | a | a 2024-03 output 4; a 2024-06 output 9 | 5
            196 | increment(output)               | mln KZT | 2024-02 | a | a 2024-02 output 9 | NO_DATA
            197 | avg(sales, 3q)                  | thousand KZT | 2024-Q1 | a | a 2024-Q1 sales 1; a 2023-Q4 sales 2; a 2023-Q3 sales 6 | 3
            198 | avg(sales, 3m)                  | thousand KZT | 2024-03 | a | a 2024-01 sales 1; a 2024-02 sales 2; a 2024-03 sales 6 | 3
            199 | avg(sales, 3m)                  | thousand KZT | 2024-03 | a | a 2024-01 sales 1; a 2024-03 sales 6 | NO_DATA
            # parents and children
            211 | parent(sales)                   | thousand KZT | 2024-01 | a      | oblast 2024-01 sales 9 | 9
            212 | parent(sales)                   | thousand KZT | 2024-01 | oblast | oblast 2024-01 sales 9 | NO_SUCH_UNIT
            213 | 100 * sales / sum_children(sales) | %          | 2023-01 | oblast | oblast 2023-01 sales 5; a 2023-01 sales 2; b 2023-01 sales 8 | 50
            214 | sum_children(sales)             | thousand KZT | 2024-01 | oblast | a 2024-01 sales 2; b 2024-01 sales 8 | NO_DATA
            215 | sum_children(sales)             | thousand KZT | 2024-01 | oblast | a 2024-01 sales 2; b 2024-01 sales NOT_APPLICABLE; new 2024-01 sales 1 | 3
            216 | sum_children(sales)             | thousand KZT | 2024-01 | a      | a 2024-01 sales 2 | NO_SUCH_UNIT
            217 | sum_children(sales)             | thousand KZT | 2023-01 | oblast | a 2023-01 sales NOT_APPLICABLE; b 2023-01 sales NOT_APPLICABLE | NOT_APPLICABLE
            218 | parent(sum_children(sales))     | thousand KZT | 2023-01 | a      | a 2023-01 sales 2; b 2023-01 sales 8 | 10
            # preliminary values
            231 | sales + taxes                   | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 10 PRELIMINARY | 5010 preliminary
            232 | coalesce(sales, taxes)          | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 10 PRELIMINARY | 5000
            233 | if(taxes > 0, sales, 0)         | KZT     | 2024-01 | a | a 2024-01 sales 5; a 2024-01 taxes 10 PRELIMINARY | 5000 preliminary
            234 | prev(sales, 1y)                 | KZT     | 2024-01 | a | a 2023-01 sales 5 PRELIMINARY | 5000 preliminary
            235 | growth(sales, 1y)               | %       | 2024-01 | a | a 2023-01 sales 4 PRELIMINARY; a 2024-01 sales 5 | 25 preliminary
            236 | parent(sales)                   | KZT     | 2024-01 | a | oblast 2024-01 sales 5 PRELIMINARY | 5000 preliminary
            237 | sum_children(sales)             | KZT     | 2023-01 | oblast | a 2023-01 sales 5 PRELIMINARY; b 2023-01 sales 5 | 10000 preliminary
            """)
    void givesTheResultOfTheTable(
            int number, String formula, String unit, String period, String looked, String values, String result) {
        Period asked = Period.of(period);
        FormulaScope scope = Oblast.scope(asked.kind(), asked.kind(), unit);
        assertThat(Formula.compile(formula, scope)).isInstanceOfSatisfying(Compilation.Compiled.class, compiled -> {
            Column column = compiled.formula()
                    .evaluate(new Oblast().with(values == null ? "" : values).columns(), asked);
            assertThat(Oblast.cell(column, looked)).isEqualTo(result);
        });
    }

    @ParameterizedTest
    @CsvSource({"MONTH,QUARTER,2024-H1", "QUARTER,YEAR,2024-01"})
    void refusesPeriodsItWasNotCompiledFor(PeriodKind finest, PeriodKind coarsest, String period) {
        Compilation compilation = Formula.compile("debt", Oblast.scope(finest, coarsest, "KZT"));
        Formula formula = ((Compilation.Compiled) compilation).formula();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.evaluate(new Oblast().columns(), Period.of(period)))
                .withMessageContaining(period);
    }
}

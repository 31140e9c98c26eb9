package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formulas of a monthly block, asked for months and quarters, that are to give tenge; each problem as
/// column, length and key.
class S02_FormulaProblemsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            301 | sales + land                    | 7 1 different-units
            302 | sales + 5                       | 7 1 different-units
            303 | sales / land                    | 1 12 result-unit
            304 | sales > taxes                   | 1 13 result-truth
            305 | sales > land                    | 7 1 different-units, 1 12 result-truth
            306 | sale + tax                      | 1 4 unknown-measure.nearest, 8 3 unknown-measure
            307 | sales + growht(taxes, 1y)       | 9 6 unknown-function.nearest
            308 | frobnicate(sales, 1y)           | 1 10 unknown-function
            309 | abs(sales, taxes)               | 1 3 argument-count
            310 | min(sales)                      | 1 3 argument-count
            311 | prev(sales, 1m)                 | 13 2 span-not-whole
            312 | prev(sales, taxes)              | 13 5 expected-span
            313 | prev(sales, 4)                  | 13 1 expected-span
            314 | ytd(debt)                       | 5 4 ytd-of-stock
            315 | ytd(wage)                       | 5 4 ytd-of-stock
            316 | ytd(sales + taxes)              | 5 13 expected-measure
            317 | increment(sales)                | 11 5 increment-of
            318 | increment(sales + taxes)        | 11 13 expected-measure
            319 | sales.quarterly                 | 1 15 measure-too-coarse
            320 | broken                          | 1 6 measure-unit
            321 | if(sales, taxes, 0)             | 4 5 expected-truth
            322 | if(sales > 0, taxes, land)      | 22 4 different-units
            323 | if(sales > 0, taxes, 1 = 1)     | 22 5 expected-amount
            324 | not sales                       | 5 5 expected-truth
            325 | sales + (1 < 2)                 | 10 5 expected-amount
            326 | sqrt(sales)                     | 6 5 no-square
            327 | ln(sales)                       | 4 5 expected-number
            328 | round(sales, taxes)             | 14 5 decimals
            329 | round(sales, 1.5)               | 14 3 decimals
            330 | per(crimes, population, 0)      | 25 1 per-base
            331 | per(crimes, population, sales)  | 25 5 per-base
            332 | sales + 1y                      | 9 2 span-misplaced
            333 | max(sales, land)                | 12 4 different-units
            334 | coalesce(sales, land)           | 17 4 different-units
            335 | 5 [tenge] + sales               | 4 5 unit.problem.unknown
            336 | [KZT] + sales                   | 1 5 unit-without-number
            341 | sales +                         | 8 0 expected-value.end
            342 | sales + * taxes                 | 9 1 expected-value
            343 | sales taxes                     | 7 5 expected-operator
            344 | (sales                          | 1 1 bracket-not-closed
            345 | sales)                          | 6 1 expected-operator
            346 | min(sales taxes)                | 11 5 expected-close
            347 | sales < taxes < sales           | 15 1 chained-comparison
            348 | 1,5 * sales                     | 2 1 decimal-comma
            349 | 5x * sales                      | 1 2 number
            350 | sales # taxes ? 2               | 7 1 character, 15 1 character
            351 | sales × taxes                   | 7 1 foreign-sign, 1 13 result-unit
            352 | if(sales == taxes && 1 <> 2, sales, 0) | 10 2 foreign-sign, 19 2 foreign-sign
            353 | sales. + 1                      | 1 6 name, 1 6 unknown-measure.nearest
            354 | `sales                          | 1 1 name-not-closed
            355 | 5 [KZT                          | 3 1 unit-not-closed
            356 | abs(, sales)                    | 5 1 expected-value
            # everything at once
            361 | sale + prev(lend, 1m) + foo(1) + (1 < 2) | 1 4 unknown-measure.nearest, 13 4 unknown-measure.nearest, 19 2 span-not-whole, 25 3 unknown-function, 35 5 expected-amount
            """)
    void namesEachProblemWithItsColumn(int number, String formula, String expected) {
        assertThat(problems(formula).stream()
                        .map(S02_FormulaProblemsTest::text)
                        .sorted()
                        .toList())
                .isEqualTo(List.of(expected.split(", ")).stream().sorted().toList());
    }

    @Test
    void sortsProblemsByColumn() {
        assertThat(problems("zzzzzz + yyyyyy + xxxxxx"))
                .extracting(FormulaProblem::column)
                .containsExactly(1, 10, 19);
    }

    @Test
    void tellsTheNearestNames() {
        assertThat(problems("sale").getFirst().phrase().arguments()).containsExactly("sale", "sales");
    }

    @Test
    void refusesWhatIsTooLongTooDeepTooCostlyOrEmpty() {
        assertThat(keys(" ")).isEqualTo("empty");
        assertThat(keys("1+".repeat(3000))).isEqualTo("too-long");
        assertThat(keys("(".repeat(3000))).isEqualTo("too-deep");
        assertThat(keys("-".repeat(3000))).isEqualTo("too-deep");
        assertThat(keys("not ".repeat(900))).isEqualTo("too-deep");
        assertThat(keys("abs(".repeat(900))).isEqualTo("too-deep");
        assertThat(keys("growth(".repeat(20) + "sales" + ", 1y)".repeat(20) + " * 1 [KZT]"))
                .isEqualTo("too-costly");
        assertThat(keys("avg(avg(avg(sales, 100y), 100y), 100y)")).isEqualTo("too-costly");
        assertThat(keys("9".repeat(400) + " * sales")).isEqualTo("number-too-large");
    }

    private static String keys(String formula) {
        return problems(formula).stream()
                .map(problem -> problem.phrase().key().replaceFirst("^formula\\.", ""))
                .collect(Collectors.joining(", "));
    }

    private static String text(FormulaProblem problem) {
        return problem.column() + " " + problem.length() + " "
                + problem.phrase().key().replaceFirst("^formula\\.", "");
    }

    private static List<FormulaProblem> problems(String formula) {
        FormulaScope scope = Oblast.scope(PeriodKind.MONTH, PeriodKind.QUARTER, "KZT");
        Compilation compilation = Formula.compile(formula, scope);
        assertThat(compilation).as(formula).isInstanceOf(Compilation.Refused.class);
        return ((Compilation.Refused) compilation).problems();
    }
}

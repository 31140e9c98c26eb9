package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a measure is in a period that it was not reported for: measure, period, reported values, result.
class S03_RollUpTest {

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # sum
            401 | sales      | 2024-01 | a 2024-01 sales 1                                           | 1
            402 | sales      | 2024-Q1 | a 2024-01 sales 1; a 2024-02 sales 2; a 2024-03 sales 4     | 7
            403 | sales      | 2024-Q1 | a 2024-01 sales 1; a 2024-03 sales 4                        | INCOMPLETE_PERIOD
            404 | sales      | 2024-Q1 | a 2023-12 sales 1                                           | NO_DATA
            405 | sales      | 2024-Q1 | a 2024-01 sales 1; a 2024-Q1 sales 9                        | 9
            406 | sales      | 2024-H1 | a 2024-Q1 sales 9; a 2024-04 sales 1; a 2024-05 sales 1; a 2024-06 sales 1 | 12
            407 | sales      | 2024    | a 2024-H1 sales 9; a 2024-H2 sales 2                        | 11
            408 | sales      | 2024    | a 2024-H1 sales 9                                           | INCOMPLETE_PERIOD
            409 | sales      | 2024-Q1 | a 2024-Q1 sales NOT_APPLICABLE; a 2024-01 sales 1           | NOT_APPLICABLE
            410 | sales      | 2024-Q1 | a 2024-01 sales NOT_APPLICABLE; a 2024-02 sales NOT_APPLICABLE; a 2024-03 sales NOT_APPLICABLE | NOT_APPLICABLE
            411 | sales      | 2024-Q1 | a 2024-01 sales 1e308; a 2024-02 sales 1e308; a 2024-03 sales 1e308 | UNDEFINED
            412 | sales      | 2024-Q1 | a 2024-01 sales 1; a 2024-02 sales 2 PRELIMINARY; a 2024-03 sales 4 | 7 preliminary
            413 | sales.quarterly | 2024-01 | a 2024-Q1 sales.quarterly 9                            | NO_DATA
            # a source that reports for shorter periods than declared
            414 | sales.quarterly | 2024-Q1 | a 2024-01 sales.quarterly 1; a 2024-02 sales.quarterly 2; a 2024-03 sales.quarterly 4 | 7
            415 | sales.quarterly | 2024-Q1 | a 2024-01 sales.quarterly 1; a 2024-02 sales.quarterly 2 | INCOMPLETE_PERIOD
            416 | sales.quarterly | 2024-Q1 | a 2024-01 sales.quarterly 1; a 2024-Q1 sales.quarterly 9 | 9
            417 | sales.quarterly | 2024-H1 | a 2024-Q1 sales.quarterly 9; a 2024-04 sales.quarterly 1; a 2024-05 sales.quarterly 1; a 2024-06 sales.quarterly 1 | 12
            418 | population | 2024    | a 2024-12 population 10                                      | 10
            419 | population | 2024    | a 2024-11 population 10                                      | NO_DATA
            420 | population | 2024-05 | a 2024-Q4 population 10                                      | 10
            # mean
            421 | wage       | 2024-Q1 | a 2024-01 wage 1; a 2024-02 wage 2; a 2024-03 wage 6        | 3
            422 | wage       | 2024-Q1 | a 2024-01 wage 1; a 2024-02 wage 2                          | INCOMPLETE_PERIOD
            # last
            431 | debt       | 2024-Q1 | a 2024-01 debt 1; a 2024-03 debt 6                          | 6
            432 | debt       | 2024-Q1 | a 2024-01 debt 1; a 2024-02 debt 6                          | NO_DATA
            433 | debt       | 2024    | a 2024-12 debt 1                                            | 1
            434 | population | 2024-05 | a 2024 population 10; a 2023 population 9                   | 10
            435 | population | 2024-05 | a 2023 population 9                                         | 9
            436 | population | 2024-05 | a 2022 population 9                                         | NO_DATA
            437 | population | 2024-05 | a 2024 population NOT_APPLICABLE; a 2023 population 9       | NOT_APPLICABLE
            438 | population | 2024    | a 2023 population 9                                         | NO_DATA
            439 | population | 2024-Q2 | a 2024 population 10; a 2024-Q2 population 11               | 11
            440 | population | 1900-05 | a 2024 population 10                                        | NO_DATA
            # cumulative
            451 | output     | 2024-Q2 | a 2024-05 output 5; a 2024-06 output 6                      | 6
            452 | output     | 2024    | a 2024-12 output 6                                          | 6
            453 | output     | 2024    | a 2024-11 output 6                                          | NO_DATA
            """)
    void readsOrRollsUp(int number, String measure, String period, String values, String result) {
        var column = new Oblast().with(values).columns().at(Oblast.measure(measure), Period.of(period));
        assertThat(Oblast.cell(column, "a")).isEqualTo(result);
    }
}

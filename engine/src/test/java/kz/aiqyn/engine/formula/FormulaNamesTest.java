package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which measures a text names, whether it can be understood or not.
class FormulaNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a-b                                   | [a, b]
            b-a-b                                 | [b, a]
            100*revenue.own/revenue.own.plan      | [revenue.own, revenue.own.plan]
            `GDP-2020`+gdp                        | [GDP-2020, gdp]
            sum_children(x)/ytd(ytd)              | [x, ytd]
            if(population > 5 [person], clinic, 0)| [population, clinic]
            prev(x, 1y) and not y or z            | [x, y, z]
            a + (b -                              | [a, b]
            a # b                                 | [a, b]
            ауыл*өнім                             | [ауыл, өнім]
            12m                                   | []
            """)
    void areThoseThatTheParserReads(String text, String names) {
        assertThat(Formula.names(text)).asString().isEqualTo(names);
    }

    @Test
    void areThoseThatTheFormulaUses() {
        String text = "output - sales*taxes + per(debt, population, 10)";
        assertThat(Formula.names(text)).containsExactlyInAnyOrder("output", "sales", "taxes", "debt", "population");
    }
}

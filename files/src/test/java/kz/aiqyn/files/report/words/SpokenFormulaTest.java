package kz.aiqyn.files.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.sample.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpokenFormulaTest {

    private final Methodology methodology = Samples.methodology("samples/ulgi/methodology-2.yaml");

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesSignsByHandAndNotByKeyboard(Language language) {
        SpokenFormula spoken = new SpokenFormula(methodology, new Speech(language));
        Formulas formulas = Formulas.of(methodology);
        int products = 0;
        for (Indicator indicator : methodology.allIndicators()) {
            Formula formula = formulas.find(indicator.code()).orElseThrow();
            String told = formula.told(spoken);
            assertThat(told).as(indicator.code()).doesNotContain("*", "<=", ">=", "<>");
            products += told.contains("×") ? 1 : 0;
            assertThat(formula.canonical()).as("the language keeps its own").doesNotContain("×");
        }
        assertThat(products).isGreaterThan(30);
    }
}

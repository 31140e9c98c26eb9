package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

class PeriodChoicesTest {

    private static final Words WORDS = new Words(Language.RU);
    private static final List<Period> OFFERED = PeriodChoices.back(Period.of("2026-Q1"), 2);

    @Test
    void offersPeriodsInWordsTheLatestFirst() {
        assertThat(PeriodChoices.of(OFFERED, Form.EMPTY, "period", WORDS))
                .containsExactly(
                        entry("2026-Q1", WORDS.wording().period(Period.of("2026-Q1"))),
                        entry("2025-Q4", WORDS.wording().period(Period.of("2025-Q4"))));
        assertThat(PeriodChoices.between(Period.of("2025-Q4"), Period.of("2026-Q2")))
                .containsExactly(Period.of("2025-Q4"), Period.of("2026-Q1"), Period.of("2026-Q2"));
    }

    @Test
    void keepsWhatTheFormHolds() {
        Form form = Form.EMPTY.with("period", "2020-Q2");
        assertThat(PeriodChoices.of(OFFERED, form, "period", WORDS)).containsOnlyKeys("2020-Q2", "2026-Q1", "2025-Q4");
        assertThat(PeriodChoices.of(OFFERED, Form.EMPTY.with("period", "көктем"), "period", WORDS))
                .hasSize(2);
    }
}

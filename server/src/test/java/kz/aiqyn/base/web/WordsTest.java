package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words WORDS = new Words(Language.RU);

    @Test
    void saysTheMinuteOfAMoment() {
        assertThat(WORDS.moment(Instant.parse("2026-01-15T04:07:59Z"))).isEqualTo("15.01.2026 09:07");
    }

    @Test
    void saysTheDayAloneOfItsVeryBeginningInKazakhstan() {
        assertThat(WORDS.moment(Instant.parse("2026-01-14T19:00:00Z"))).isEqualTo("15.01.2026");
        assertThat(WORDS.moment(Instant.parse("2024-01-14T18:00:00Z"))).isEqualTo("15.01.2024");
        assertThat(WORDS.moment(Instant.parse("2026-01-14T19:00:01Z"))).isEqualTo("15.01.2026 00:00");
    }
}

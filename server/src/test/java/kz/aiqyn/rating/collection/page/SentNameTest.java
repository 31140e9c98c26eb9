package kz.aiqyn.rating.collection.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentNameTest {

    @Test
    void keepsTheNameAndNothingThatLeadsElsewhere() {
        assertThat(SentName.of("C:\\files\\мәндер 2025.csv")).isEqualTo("мәндер 2025.csv");
        assertThat(SentName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(SentName.of("..")).isEqualTo("values..");
        assertThat(SentName.of(null)).isEqualTo("values");
        assertThat(SentName.of("a\u0000b.csv")).isEqualTo("a_b.csv");
        assertThat(SentName.of("x".repeat(400) + ".xlsx")).hasSizeLessThan(130).endsWith(".xlsx");
    }
}

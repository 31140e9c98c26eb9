package kz.aiqyn.rating.collection.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedFileTest {

    @Test
    void keepsTheNameAndNothingThatLeadsElsewhere() {
        assertThat(ReceivedFile.name("C:\\files\\мәндер 2025.csv")).isEqualTo("мәндер 2025.csv");
        assertThat(ReceivedFile.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ReceivedFile.name("..")).isEqualTo("values..");
        assertThat(ReceivedFile.name(null)).isEqualTo("values");
        assertThat(ReceivedFile.name("a\u0000b.csv")).isEqualTo("a_b.csv");
        assertThat(ReceivedFile.name("x".repeat(400) + ".xlsx"))
                .hasSizeLessThan(130)
                .endsWith(".xlsx");
    }
}

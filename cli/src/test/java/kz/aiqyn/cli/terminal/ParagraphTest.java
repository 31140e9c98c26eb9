package kz.aiqyn.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void keepsThePercentSignWithItsNumber() {
        assertThat(Paragraph.lines("салмағы 16 %, енді 18 %", 12, 2))
                .containsExactly("салмағы", "  16 %, енді", "  18 %");
    }
}

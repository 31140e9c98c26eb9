package kz.aiqyn.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void kazakhLettersTakeOneColumnEach() {
        assertThat(DisplayWidth.of("Әұүіңғқөһ ӘҰҮІҢҒҚӨҺ")).isEqualTo(19);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("й".replace("й", "и\u0306"))).isEqualTo(1);
        assertThat(DisplayWidth.of("東京")).isEqualTo(4);
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(DisplayWidth.fit("Үлгі облысы", 11)).isEqualTo("Үлгі облысы");
        assertThat(DisplayWidth.fit("Үлгі облысы", 6)).isEqualTo("Үлгі…");
        assertThat(DisplayWidth.fit("東京都", 4)).isEqualTo("東…");
    }

    @Test
    void alignsColumns() {
        TextTable table = new TextTable(List.of(Heading.left("Атауы"), Heading.right("Балл")));
        table.add("Үшқоңыр", "9,5");
        table.add("Ала", "100,0");
        assertThat(table.lines(80, false))
                .containsExactly("Атауы     Балл", "──────────────", "Үшқоңыр    9,5", "Ала      100,0");
    }

    @Test
    void cutsTheElasticColumnAlone() {
        TextTable table = new TextTable(List.of(Heading.elastic("Name", 4), Heading.right("Score")));
        table.add("A rather long name", "12.5");
        assertThat(table.lines(15, false)).containsExactly("Name      Score", "───────────────", "A rathe…   12.5");
    }

    @Test
    void drawsBarsInEighths() {
        assertThat(Bar.of(0.5, 4)).isEqualTo("██");
        assertThat(Bar.of(0.55, 4)).isEqualTo("██▎");
        assertThat(Bar.of(0, 4)).isEmpty();
        assertThat(Bar.of(7, 4)).isEqualTo("████");
        assertThat(Bar.whisker(0, 0.5, 1, 5)).isEqualTo("├─┼─┤");
        assertThat(Bar.whisker(0.5, 0.5, 0.5, 5)).isEqualTo("  │");
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Paragraph.lines("one two three", 8, 2)).containsExactly("one two", "  three");
        assertThat(Paragraph.lines("1\u00a0000 KZT", 6, 0)).containsExactly("1\u00a0000", "KZT");
        assertThat(Paragraph.lines("  indented", 20, 2)).containsExactly("  indented");
    }
}

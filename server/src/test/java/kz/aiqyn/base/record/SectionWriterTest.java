package kz.aiqyn.base.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

class SectionWriterTest {

    private static final List<Column> COLUMNS = List.of(new Column("Атауы", 1, false));

    @Test
    void namesThoseToLookAtFirstInWordsAndMarksTheirBars() {
        List<PaperPart> parts = writer().bodies("Балл", bars(25), 0)
                .of("Атауы", "record.registers", day())
                .parts();
        assertThat(parts.getFirst())
                .isEqualTo(Paragraph.plain(
                        Run.of("Алдымен назар аударатындар: Аудан 1 – 1,0; Аудан 2 – 2,0; Аудан 3 – 3,0.")));
        assertThat(parts.get(1)).isInstanceOfSatisfying(PaperPart.Bars.class, bars -> {
            assertThat(bars.bars()).hasSize(20);
            assertThat(bars.bars().stream().filter(Bar::isMarked)).hasSize(3);
        });
    }

    @Test
    void comparesNobodyWithThemselves() {
        assertThat(writer().bodies("Балл", bars(1), 0)
                        .of("Атауы", "record.registers", day())
                        .parts())
                .hasSize(1);
    }

    @Test
    void showsTheFirstRowsOfAListAndSaysHowManyMoreThereAre() {
        List<List<String>> rows = Collections.nCopies(14, List.of("Нысан"));
        List<PaperPart> parts = writer().list("Тізім", COLUMNS, rows)
                .list("Бос", COLUMNS, List.of())
                .of("Атауы", "record.registers", day())
                .parts();
        assertThat(parts.get(1))
                .isInstanceOfSatisfying(
                        PaperPart.Table.class, table -> assertThat(table.rows()).hasSize(SectionWriter.ROWS));
        assertThat(parts.get(2)).isEqualTo(Paragraph.quiet("Тізілімде тағы 2."));
        assertThat(parts.getLast()).isEqualTo(Paragraph.quiet("Дереккөз: «Тізілімдер» тізілімі, 31.12.2025."));
        assertThat(parts).hasSize(4);
    }

    private static SectionWriter writer() {
        return new SectionWriter(new Words(Language.KK));
    }

    private static LocalDate day() {
        return LocalDate.of(2025, 12, 31);
    }

    private static List<Bar> bars(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Bar("Аудан " + i, i, i + ",0", false))
                .toList();
    }
}

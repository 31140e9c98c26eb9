package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.read;
import static kz.aiqyn.files.workbook.WrittenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.files.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which sheet of a workbook is read, and what is said of the others.
class SheetsOfWorkbooksTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFirstVisibleSheetAndNamesTheOthers() throws IOException {
        Path file = WrittenWorkbook.empty()
                .chart("Диаграмма")
                .sheet("2023 (черновик)", "hidden", table(1))
                .sheet("SAP", "veryHidden", table(2))
                .sheet("Данные", "", table(3))
                .sheet("Архив", "visible", table(4))
                .write(file());
        Read<Data> read = read(file);
        assertThat(number(read, "a", "2024-03", "m")).isEqualTo(3);
        assertThat(done(read).notices())
                .extracting(Notice::phrase)
                .extracting(Wording.of(Language.RU)::say)
                .containsExactly("прочитан лист «Данные»; не прочитаны: «2023 (черновик)» (скрытый), «SAP» (скрытый), "
                        + "«Архив»");
    }

    @Test
    void namesTheOthersWhereTheFirstHasNoHeader() throws IOException {
        Path file = WrittenWorkbook.empty()
                .sheet("Титул", "", row("Отчёт"), row("за март"))
                .sheet("Данные", "", table(3))
                .write(file());
        assertThat(DataTests.places(read(file)))
                .containsExactly("1 [] table.header.unknown", "0 [] table.notice.sheets");
    }

    @Test
    void saysNothingOfTheOnlySheetWithCells() throws IOException {
        Path file = WrittenWorkbook.empty().sheet("m", "", table(3)).chart("c").write(file());
        assertThat(done(read(file)).notices()).isEmpty();
    }

    @Test
    void readsTheSheetThatIsNamedWhateverItsLettersAreMadeOf() throws IOException {
        Path file = WrittenWorkbook.empty()
                .sheet("март", "", table(1))
                .sheet("Май\u200B 2024", "hidden", table(2))
                .sheet("Тауар_x005F_x0041_", "", table(3))
                .write(file());
        assertThat(number(named(file, "маи\u0306\u00A02024"), "a", "2024-03", "m"))
                .isEqualTo(2);
        assertThat(number(named(file, "Тауар_x0041_"), "a", "2024-03", "m")).isEqualTo(3);
        assertThat(done(named(file, "март")).notices()).isEmpty();
    }

    @Test
    void listsTheSheetsWhenTheNameFitsNone() throws IOException {
        Path file = WrittenWorkbook.empty()
                .sheet("март", "", table(1))
                .sheet("апрель", "hidden", table(2))
                .chart("chart")
                .write(file());
        for (String wrong : new String[] {"mart", "chart", ""}) {
            assertThat(failed(named(file, wrong)))
                    .singleElement()
                    .extracting(problem -> Wording.of(Language.EN).say(problem.phrase()))
                    .isEqualTo("there is no sheet \"" + wrong + "\"; the sheets are: \"март\", \"апрель\" (hidden)");
        }
    }

    @Test
    void guessesNothingWhenAllIsHiddenOrTheNameFitsTwo() throws IOException {
        Path hidden = WrittenWorkbook.empty()
                .sheet("a", "hidden", table(1))
                .sheet("b", "veryHidden", table(2))
                .write(file());
        assertThat(failed(read(hidden)))
                .extracting(problem -> problem.phrase().key())
                .containsExactly("table.sheet.all-hidden");
        assertThat(number(named(hidden, "b"), "a", "2024-03", "m")).isEqualTo(2);
        Path twice = WrittenWorkbook.empty()
                .sheet("Отчет", "", table(1))
                .sheet("Отчёт", "", table(2))
                .write(file());
        assertThat(failed(named(twice, "отчет")))
                .extracting(problem -> problem.phrase().key())
                .containsExactly("table.sheet.several");
        assertThat(number(named(twice, "Отчёт"), "a", "2024-03", "m")).isEqualTo(2);
        Path charts = WrittenWorkbook.empty().chart("c").write(file());
        assertThat(failed(read(charts)))
                .extracting(problem -> problem.phrase().key())
                .containsExactly("table.sheet.none");
    }

    @Test
    void takesTheOrderOfTheTabsAndNotOfTheParts() throws IOException {
        WrittenWorkbook workbook =
                WrittenWorkbook.empty().sheet("first", "", table(1)).sheet("second", "", table(2));
        String book = workbook.parts().get("xl/workbook.xml");
        String turned = book.replaceAll("(<sheet name=\"first\"[^>]*>)(<sheet [^>]*>)", "$2$1");
        assertThat(number(read(workbook.with("xl/workbook.xml", turned).write(file())), "a", "2024-03", "m"))
                .isEqualTo(2);
    }

    @Test
    void countsTheSheetsOfALongList() throws IOException {
        WrittenWorkbook workbook = WrittenWorkbook.empty();
        IntStream.rangeClosed(1, 30).forEach(i -> workbook.sheet("s" + i, "", table(i)));
        Phrase phrase = done(read(workbook.write(file()))).notices().getFirst().phrase();
        assertThat(Wording.of(Language.KK).say(phrase)).endsWith("«s13», тағы 17");
    }

    private Read<Data> named(Path file, String sheet) {
        TableOptions options = new TableOptions(null, null, null, sheet);
        return DataFiles.read(List.of(file), null, Optional.empty(), new DataOptions(options, null));
    }

    private static String[] table(int value) {
        return new String[] {row("unit", "period", "measure", "value"), row("a", "2024-03", "m", value)};
    }

    private Path file() {
        return folder.resolve("w.xlsx");
    }
}

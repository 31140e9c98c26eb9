package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.files.sample.SmallRating;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever rates a workbook is told which sheet was read, and how another is chosen.
class SheetNoticesTest {

    private static final List<String> UNITS = List.of("ala", "kok", "ush", "ong", "hau");

    @TempDir
    private Path folder;

    private SmallRating small;
    private String book;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(folder);
        Path file = folder.resolve("values.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill(workbook.newWorksheet("Черновик"), "2023-Q4").setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook.newWorksheet("Данные"), "2024-Q1");
            fill(workbook.newWorksheet("Апрель"), "2024-Q2");
        }
        book = file.toString();
    }

    @Test
    void everyCommandThatReadsDataTellsWhichSheetItRead() {
        for (List<String> command : List.of(
                List.of("rate"),
                List.of("check"),
                List.of("explain", "--unit", "kok"),
                List.of("lift", "--unit", "kok", "--place", "2"),
                List.of("whatif", "--set", "economy.weight=10"),
                List.of("robust", "--draws", "10"))) {
            assertThat(told(ran("ru", command).out()))
                    .as(command.getFirst())
                    .contains("values.xlsx: прочитан лист «Данные»; не прочитаны: «Черновик» (скрытый), «Апрель». "
                            + "Лист выбирают ключом --sheet ИМЯ");
        }
        assertThat(told(ran("kk", List.of("rate")).out()))
                .contains("«Данные» парағы оқылды; оқылмаған парақтар: «Черновик» (жасырын), «Апрель». "
                        + "Парақты --sheet АТАУ кілтімен таңдаңыз");
        Ran csv = ran("en", List.of("rate", "--format", "csv"));
        assertThat(csv.out()).startsWith("period,").doesNotContain("Данные");
        assertThat(csv.err()).contains("the sheet \"Данные\" was read").contains("--sheet NAME");
    }

    @Test
    void readsTheSheetThatIsAskedFor() {
        Ran april = ran("en", List.of("rate", "--sheet", "апрель", "--format", "csv"));
        assertThat(april.out()).contains("2024-Q2,ala,").doesNotContain("2024-Q1,");
        assertThat(april.err()).isEmpty();
        Ran wrong = ran("kk", List.of("rate", "--sheet", "Мамыр"));
        assertThat(wrong.code()).isNotZero();
        assertThat(told(wrong.err()))
                .contains("«Мамыр» парағы жоқ; файлдағы парақтар: «Черновик» (жасырын), «Данные», «Апрель»");
    }

    @Test
    void tellsOfTheRegistryOfUnitsToo() throws IOException {
        Path units = folder.resolve("units.xlsx");
        try (OutputStream out = Files.newOutputStream(units);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet register = workbook.newWorksheet("Тізілім");
            row(register, 0, "code");
            for (int i = 0; i < UNITS.size(); i++) {
                row(register, i + 1, UNITS.get(i));
            }
            workbook.newWorksheet("Ескі");
        }
        String said =
                told(ran("kk", List.of("rate", "--units", units.toString())).out());
        assertThat(said).contains("units.xlsx: «Тізілім» парағы оқылды; оқылмаған парақтар: «Ескі»");
    }

    private Ran ran(String language, List<String> command) {
        String[] words = new String[command.size() + 4];
        words[0] = command.getFirst();
        words[1] = small.methodology();
        words[2] = book;
        for (int i = 1; i < command.size(); i++) {
            words[i + 2] = command.get(i);
        }
        words[command.size() + 2] = "--lang";
        words[command.size() + 3] = language;
        return Ran.of(words);
    }

    /// What was printed, as if its lines had no end.
    private static String told(String printed) {
        return printed.replaceAll("\\s+", " ");
    }

    private static Worksheet fill(Worksheet sheet, String period) {
        row(sheet, 0, "unit", "period", "measure", "value");
        int row = 1;
        for (String unit : UNITS) {
            for (String measure : List.of("a", "b", "c")) {
                row(sheet, row, unit, period, measure);
                sheet.value(row, 3, row * 4);
                row++;
            }
        }
        return sheet;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }
}

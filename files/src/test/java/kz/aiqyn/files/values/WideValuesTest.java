package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.file;
import static kz.aiqyn.files.values.DataTests.measure;
import static kz.aiqyn.files.values.DataTests.methodology;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.places;
import static kz.aiqyn.files.values.DataTests.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.TableOptions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideValuesTest {

    private static final Methodology METHODOLOGY = methodology(
            List.of(
                    measure("jobs", "Құрылған жұмыс орындары", "Созданные рабочие места", "Jobs created"),
                    measure("tax", "Салық түсімдері", "Налоговые поступления", "Tax revenue")),
            List.of());

    @TempDir
    Path folder;

    @Test
    void readsQuartersWhoseYearStandsInTheTitle() throws IOException {
        Path file =
                file(folder, "wide.csv", "2024 жылғы мәліметтер;;;", ";1-тоқсан;;2-тоқсан", "Аудан;m;k;m", "a;1;2;3");
        assertThat(number(read(file), "a", "2024-Q1", "m")).isEqualTo(1);
        assertThat(number(read(file), "a", "2024-Q1", "k")).isEqualTo(2);
        assertThat(number(read(file), "a", "2024-Q2", "m")).isEqualTo(3);
    }

    @Test
    void spreadsMergedPeriodsOverTheirMeasures() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "Өңірлердің көрсеткіштері, млн теңге");
            sheet.value(2, 0, "№");
            sheet.value(2, 1, "Аудан");
            sheet.value(2, 2, "2024 жылғы 2-тоқсан");
            sheet.value(2, 4, "3 квартал 2024 года");
            sheet.value(3, 2, "Созданные рабочие места");
            sheet.value(3, 3, "Салық түсімдері");
            sheet.value(3, 4, "Созданные рабочие места");
            sheet.value(3, 5, "Салық түсімдері");
            sheet.range(0, 0, 0, 5).merge();
            sheet.range(2, 0, 3, 0).merge();
            sheet.range(2, 1, 3, 1).merge();
            sheet.range(2, 2, 2, 3).merge();
            sheet.range(2, 4, 2, 5).merge();
            for (int i = 0; i < 6; i++) {
                sheet.value(4, i, i + 1);
            }
            row(sheet, 5, 1, "Алатауский район", 10, 1.5, 20, "2 345,5");
            row(sheet, 6, 2, "Бірлік қаласы", 11, null, 21, "қолданылмайды");
            row(sheet, 7, null, "Барлығы", 21, 1.5, 41, 2345.5);
        });
        Read<Data> read = withMethodology(file);
        assertThat(number(read, "a", "2024-Q2", "jobs")).isEqualTo(10);
        assertThat(number(read, "a", "2024-Q2", "tax")).isEqualTo(1.5);
        assertThat(number(read, "a", "2024-Q3", "jobs")).isEqualTo(20);
        assertThat(number(read, "a", "2024-Q3", "tax")).isEqualTo(2345.5);
        assertThat(done(read).value().panel().find("b", Period.of("2024-Q2"), "tax"))
                .isEmpty();
        assertThat(done(read).notices())
                .extracting(notice -> notice.phrase().key())
                .containsExactly("table.notice.no-values", "table.notice.total");
    }

    @Test
    void takesThePeriodFromATitle() throws IOException {
        Path file = file(
                folder,
                "w.csv",
                "Итоги за III квартал 2024 года;;",
                "Район;Созданные рабочие места;tax",
                "Алатауский район;10;1,5",
                "Итого;10;1,5");
        assertThat(number(withMethodology(file), "a", "2024-Q3", "tax")).isEqualTo(1.5);
    }

    @Test
    void takesPeriodsFromTheRowBeneath() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "unit");
            sheet.value(0, 1, "jobs");
            sheet.value(0, 3, "tax");
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.range(0, 3, 0, 4).merge();
            sheet.value(1, 1, "2023-Q4");
            sheet.value(1, 2, "2024-Q1");
            sheet.value(1, 3, "2023-Q4");
            sheet.value(1, 4, "2024-Q1");
            row(sheet, 2, "a", 1, 2, 3, 4);
        });
        assertThat(number(withMethodology(file), "a", "2024-Q1", "jobs")).isEqualTo(2);
        assertThat(number(withMethodology(file), "a", "2023-Q4", "tax")).isEqualTo(3);
    }

    @Test
    void takesEveryColumnForAMeasureWithoutAMethodology() throws IOException {
        Path file = file(folder, "w.csv", ",2023,,2024,", "unit,jobs,tax,jobs,tax", "a,1,2,3,4");
        assertThat(number(read(file), "a", "2023", "tax")).isEqualTo(2);
        assertThat(number(read(file), "a", "2024", "jobs")).isEqualTo(3);
    }

    @Test
    void takesTheStatedPeriod() throws IOException {
        Path file = file(folder, "w.csv", "unit,jobs,tax", "a,1,2");
        assertThat(places(withMethodology(file)))
                .containsExactly("1 [2 (jobs)] table.wide.period", "1 [3 (tax)] table.wide.period");
        DataOptions options = new DataOptions(TableOptions.NONE, Period.of("2024-Q1"));
        Read<Data> read = DataFiles.read(List.of(file), METHODOLOGY, Optional.of(DataTests.units()), options);
        assertThat(number(read, "a", "2024-Q1", "tax")).isEqualTo(2);
    }

    @Test
    void namesTheCellOfASpreadsheet() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "2024-Q1");
            sheet.value(1, 0, "Аудан");
            sheet.value(1, 1, "jobs");
            sheet.value(1, 2, "tax");
            sheet.value(1, 3, "nonsense");
            row(sheet, 2, "a", "x", 1);
            row(sheet, 3, "z", 1, 1);
            row(sheet, 4, "b", 0.95, "1,234");
            sheet.style(4, 1).format("0.0%").set();
        });
        assertThat(places(withMethodology(file)))
                .containsExactly(
                        "2 [D] table.measure.unknown",
                        "3 [B] table.number.wrong",
                        "4 [A] table.unit.unknown",
                        "5 [B] table.number.percent",
                        "5 [C] table.number.ambiguous");
    }

    @Test
    void readsTheDateThatASpreadsheetMakesOfAMonth() throws IOException {
        Path file = xlsx(sheet -> {
            row(sheet, 0, "unit", "period", "measure", "value");
            row(sheet, 1, "a", null, "m", 5);
            sheet.value(1, 1, LocalDate.of(2024, 3, 1));
            sheet.style(1, 1).format("mmm yyyy").set();
            row(sheet, 2, 610000001, "2024-04", "m", 6);
        });
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(5);
        assertThat(number(read(file), "610000001", "2024-04", "m")).isEqualTo(6);
    }

    @Test
    void putsTogetherAYearAndItsPartsFromSeveralRows() throws IOException {
        Path below = file(folder, "a.csv", ";2023;;2024;", ";1 кв.;2 кв.;1 кв.;2 кв.", "unit;m;m;m;m", "a;1;2;3;4");
        assertThat(number(read(below), "a", "2023-Q2", "m")).isEqualTo(2);
        assertThat(number(read(below), "a", "2024-Q1", "m")).isEqualTo(3);
        Path above =
                file(folder, "b.csv", ";I тоқсан;;II тоқсан;", ";2023;2024;2023;2024", "unit;m;m;m;m", "a;1;2;3;4");
        assertThat(number(read(above), "a", "2024-Q1", "m")).isEqualTo(2);
        assertThat(number(read(above), "a", "2023-Q2", "m")).isEqualTo(3);
        Path title = file(folder, "c.csv", "I тоқсандағы көрсеткіштер, І тоқсан;;", ";2023;2024", "unit;m;m", "a;1;2");
        assertThat(number(read(title), "a", "2024-Q1", "m")).isEqualTo(2);
    }

    @Test
    void neverTakesAPeriodFromATitleForAColumnThatSaysAnother() throws IOException {
        for (String[] wrong : new String[][] {
            {"2024-W05", "table.period.week"},
            {"9 месяцев 2024", "table.period.span"},
            {"январь (оперативно)", "table.period.wrong"},
            {"план 2024", "table.period.wrong"},
            {"на 01.02.2024", "table.period.day"}
        }) {
            Path file = file(folder, "w.csv", "Итоги за 2024 год;;", ";" + wrong[0] + ";2023", "unit;m;m", "a;1;2");
            assertThat(places(read(file))).as(wrong[0]).containsExactly("2 [2 (" + wrong[0] + ")] " + wrong[1]);
        }
    }

    @Test
    void refusesPeriodsThatContradictEachOther() throws IOException {
        Path rows = file(folder, "r.csv", ";2023;", ";2024-Q1;", "unit;m;n", "a;1;2");
        assertThat(places(read(rows))).containsExactly("2 [2 (2024-Q1)] table.wide.periods");
        Path title =
                file(folder, "t.csv", "Основные показатели за январь–сентябрь;;", ";2023;2024", "unit;m;m", "a;1;2");
        assertThat(places(read(title))).containsExactly("3 [2 (m)] table.wide.periods", "3 [3 (m)] table.wide.periods");
        Path years = file(folder, "y.csv", "Показатели за 2023–2024 годы;;", ";2023;2024", "unit;m;m", "a;1;2");
        assertThat(number(read(years), "a", "2024", "m")).isEqualTo(2);
    }

    @Test
    void takesNoPeriodFromATitleThatIsUnclear() throws IOException {
        Path file = file(folder, "u.csv", "Сведения на 1 февраля 2025 года;", "unit;m", "a;1");
        assertThat(places(read(file))).containsExactly("2 [2 (m)] table.wide.period.titles");
        DataOptions options = new DataOptions(TableOptions.NONE, Period.of("2025-01"));
        Read<Data> stated = DataFiles.read(List.of(file), null, Optional.empty(), options);
        assertThat(number(stated, "a", "2025-01", "m")).isEqualTo(1);
        Path part = file(folder, "p.csv", ";1-тоқсан", "unit;m", "a;1");
        assertThat(places(read(part))).containsExactly("1 [2 (1-тоқсан)] table.period.no-year");
    }

    @Test
    void tellsOfAColumnThatHasAPeriodAndNoMeasure() throws IOException {
        Path file = file(folder, "m.csv", "unit;m;", ";2023-Q1;2023-Q2", "a;1;2");
        assertThat(places(read(file))).containsExactly("2 [3 (2023-Q2)] table.wide.measure");
    }

    @Test
    void choosesTheSheetByName() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("first").value(0, 0, "nothing");
            row(workbook.newWorksheet("Дерек"), 0, "unit", "period", "measure", "value");
        }
        TableOptions options = new TableOptions(null, null, null, "дерек");
        assertThat(done(DataFiles.read(List.of(file), null, Optional.empty(), new DataOptions(options, null)))
                        .value()
                        .units()
                        .size())
                .isZero();
        TableOptions wrong = new TableOptions(null, null, null, "third");
        assertThat(places(DataFiles.read(List.of(file), null, Optional.empty(), new DataOptions(wrong, null))))
                .containsExactly("0 [] table.sheet.unknown");
    }

    private static Read<Data> withMethodology(Path file) {
        return DataFiles.read(List.of(file), METHODOLOGY, Optional.of(DataTests.units()), DataOptions.NONE);
    }

    private Path xlsx(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("sheet"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case null -> {}
                case Number number -> sheet.value(row, i, number);
                case Object text -> sheet.value(row, i, text.toString());
            }
        }
    }
}

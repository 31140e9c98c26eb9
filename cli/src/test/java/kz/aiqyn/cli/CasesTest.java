package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.files.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of values that other programs were reported to misread, on the command line as their reporters ran
/// it.
class CasesTest {

    private static final Path CASES = Samples.at("../shared/cases");

    @TempDir
    private Path folder;

    @Test
    void readsMonthsAndHalfYearsAsStatisticalServicesWriteThem() {
        for (String file : List.of("twelve-months", "december-as-SDMX", "december-as-Eurostat")) {
            assertThat(rated("01-period-sdmx-month", file).out()).as(file).contains("60.00");
        }
        assertThat(rated("01-period-sdmx-month", "half-years-as-SDMX").out())
                .contains("missing, counted as the lowest score – 2")
                .doesNotContain("27.50");
    }

    @Test
    void refusesAWeekAtItsCell() {
        Ran week = rated("01-period-sdmx-month", "week");
        assertThat(week.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(week.err())
                .contains("row 2, column 2 (period)")
                .contains("\"2024-W05\"; weeks are not periods here");
    }

    @Test
    void letsTheMarkDecideAndShowsTheBadByte() {
        assertThat(rated("04-utf8-mark-and-one-bad-byte", "title-first").err())
                .contains("title-first.csv, row 4: found the byte B9 (\"№\" in Windows-1251)");
        assertThat(rated("04-utf8-mark-and-one-bad-byte", "header-first").err())
                .contains("header-first.csv, row 3: found the byte B9");
        assertThat(rated("04-utf8-mark-and-one-bad-byte", "title-first", "--encoding", "utf-8")
                        .err())
                .contains("row 4: found the byte B9");
    }

    @Test
    void findsAUnitWhoseNameIsWrittenInDecomposedLetters() {
        Ran ran = rated("29-unit-name-in-decomposed-letters", "values");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Kostanay").contains("Jetisu");
    }

    @Test
    void showsWhatAnUnknownNameLooksLike() throws IOException {
        Path units = Files.writeString(
                folder.resolve("units.csv"), "code,name_ru\nqos,Костанайская область\njet,Область Жетісу\n");
        Path values = Files.writeString(
                folder.resolve("v.csv"),
                "unit,period,measure,value\nКоcтанайская область,2024-03,appeals,1\nОбласть Жетису,2024-03,appeals,2\n");
        Path methodology = needed("29-unit-name-in-decomposed-letters").resolve("methodology.yaml");
        Ran ran =
                Ran.of("rate", methodology.toString(), values.toString(), "--units", units.toString(), "--lang", "en");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err().replaceAll("\\s+", " "))
                .contains("\"Костанайская область\" looks alike (Latin \"c\" at letter 3)")
                .contains("\"Область Жетісу\" looks alike (\"и\" at letter 12)");
        Ran asked = Ran.of(
                "explain",
                methodology.toString(),
                fine().toString(),
                "--units",
                units.toString(),
                "--unit",
                "Коcтанайская область",
                "--lang",
                "en");
        assertThat(asked.err()).contains("looks alike (Latin \"c\" at letter 3)");
    }

    @Test
    void tellsInWhichEncodingAFileWasRead() throws IOException {
        Path methodology = needed("29-unit-name-in-decomposed-letters").resolve("methodology.yaml");
        Path values = Files.write(
                folder.resolve("v.csv"),
                "unit,period,measure,value\nАлматы,2024-03,appeals,1\nШымкент,2024-03,appeals,2\n"
                        .getBytes(Charset.forName("windows-1251")));
        Path units = Files.writeString(folder.resolve("u.csv"), "code,name_ru\na,Алматы\nb,Шымкент\n");
        String[] command = {"rate", methodology.toString(), values.toString(), "--units", units.toString()};
        assertThat(Ran.of(command).out()).contains("read as Windows-1251");
        Files.write(units, "code,name_ru,name_kk\na,Алматы,Қала\nb,Шымкент,Қала\n".getBytes(StandardCharsets.UTF_8));
        Ran csv = Ran.of(
                "rate", methodology.toString(), values.toString(), "--units", units.toString(), "--format", "csv");
        assertThat(csv.err()).contains("read as Windows-1251");
    }

    @Test
    void readsAPeriodOfAnOptionAsThatOfACell() {
        Path folder = needed("01-period-sdmx-month");
        String methodology = folder.resolve("methodology.yaml").toString();
        String values = folder.resolve("twelve-months.csv").toString();
        assertThat(Ran.of("rate", methodology, values, "--period", "2024A").out())
                .contains("60.00");
        assertThat(Ran.of("rate", methodology, values, "--period", "2024-W05").err())
                .contains("--period: found \"2024-W05\"; weeks are not periods here");
        assertThat(Ran.of("rate", methodology, values, "--data-period", "2024-2025")
                        .err())
                .contains("--data-period: found \"2024-2025\", which is more than one period");
    }

    private Path fine() throws IOException {
        return Files.writeString(
                folder.resolve("fine.csv"),
                "unit,period,measure,value\nqos,2024-03,appeals,1\njet,2024-03,appeals,2\n");
    }

    private static Ran rated(String name, String values, String... options) {
        Path folder = needed(name);
        String[] command = new String[5 + options.length];
        System.arraycopy(
                new String[] {
                    "rate",
                    folder.resolve("methodology.yaml").toString(),
                    folder.resolve(values + ".csv").toString(),
                    "--lang",
                    "en"
                },
                0,
                command,
                0,
                5);
        System.arraycopy(options, 0, command, 5, options.length);
        return Ran.of(command);
    }

    private static Path needed(String name) {
        Path folder = CASES.resolve(name);
        if (!Files.isDirectory(folder)) {
            String message = "SKIPPED: the reported case is not at " + folder;
            System.err.println(message);
            abort(message);
        }
        return folder;
    }
}

package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.file;
import static kz.aiqyn.files.values.DataTests.measure;
import static kz.aiqyn.files.values.DataTests.methodology;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.places;
import static kz.aiqyn.files.values.DataTests.read;
import static kz.aiqyn.files.values.DataTests.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.export.FileDictionaries;
import kz.aiqyn.files.table.Encoding;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongValuesTest {

    @TempDir
    Path folder;

    @Test
    void readsColumnsInAnyOrder() throws IOException {
        Path file = file(folder, "v.csv", "value,measure,unit,period", "1.234,m,a,2024-03", "-2,m,b,2024-Q1");
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(1.234);
        assertThat(number(read(file), "b", "2024-Q1", "m")).isEqualTo(-2);
        assertThat(done(read(file)).value().units().list()).extracting("code").containsExactly("a", "b");
    }

    @Test
    void readsSemicolonsDecimalCommasAndKazakhHeaders() throws IOException {
        Path file = folder.resolve("v.csv");
        String text =
                "Бастапқы дерек;Субъект;Кезең;Мәні;Мәртебесі;Ескерту\nm;Ақжар;2024-03;1\u00A0234,5;алдын ала;«себеп»\n";
        Files.writeString(file, text, Charset.forName("UTF-8"));
        assertThat(value(read(file), "Ақжар", "2024-03", "m").reading().number())
                .isEqualTo(1234.5);
        assertThat(value(read(file), "Ақжар", "2024-03", "m").reading().status())
                .isEqualTo(Status.PRELIMINARY);
        assertThat(value(read(file), "Ақжар", "2024-03", "m").origin().note()).isEqualTo("«себеп»");
    }

    @Test
    void refusesPartsThatAYearDoesNotHave() throws IOException {
        for (String wrong :
                List.of("2024-Q9", "2024-H3", "Q5 2024", "5-тоқсан 2024", "3-жартыжылдық 2024", "2024-13")) {
            Path file = file(folder, "v.csv", "unit;period;measure;value", "a;" + wrong + ";m;1");
            assertThat(places(read(file))).as(wrong).containsExactly("2 [2 (period)] table.period.wrong");
        }
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeader() throws IOException {
        Path file = file(folder, "v.csv", "unit,period,measure,value", "a,2024-Q1,m,1,234", "b,2024-Q1,m,5,,");
        assertThat(places(read(file))).containsExactly("2 [5] table.row.long");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThat(places(read(folder))).containsExactly("0 [] table.file.folder");
    }

    @Test
    void refusesAWorkbookCutShort() throws IOException {
        Path torn = Files.write(folder.resolve("v.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        assertThat(places(read(torn))).containsExactly("0 [] table.xlsx.torn");
    }

    @Test
    void readsPeriodsInWords() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit;period;measure;value",
                "a;2024 жылғы 3-тоқсан;m;1",
                "a;III квартал 2023 года;m;2",
                "a;желтоқсан 2024;m;3",
                "a;январь 2024 г.;m;4",
                "a;2022 год;m;5");
        assertThat(number(read(file), "a", "2024-Q3", "m")).isEqualTo(1);
        assertThat(number(read(file), "a", "2023-Q3", "m")).isEqualTo(2);
        assertThat(number(read(file), "a", "2024-12", "m")).isEqualTo(3);
        assertThat(number(read(file), "a", "2024-01", "m")).isEqualTo(4);
        assertThat(number(read(file), "a", "2022", "m")).isEqualTo(5);
    }

    @Test
    void findsUnitsAndMeasuresWhateverMarksAndFormsTheirLettersHave() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit;period;measure;value",
                "алатаускии\u0306 раи\u0306он;2024;показа\u00ADтель;1",
                "Бірлік\u200B\u00A0қаласы;2024;\u200Em;2");
        Read<Data> read = DataFiles.read(
                List.of(file),
                methodology(List.of(measure("m", "көрсеткіш", "Показатель", "m")), List.of()),
                Optional.of(DataTests.units()),
                DataOptions.NONE);
        assertThat(number(read, "a", "2024", "m")).isEqualTo(1);
        assertThat(number(read, "b", "2024", "m")).isEqualTo(2);
    }

    @Test
    void showsWhatUnknownUnitsMeasuresAndCodesLookLike() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit;period;measure;value",
                "Алaтауский район;2024;m;1",
                "610000001.0;2024;m;1",
                "6.10000002E+08;2024;m;1",
                "Нигде;2024;m;1",
                "a;2024;Показатeль;1");
        Read<Data> read = DataFiles.read(
                List.of(file),
                methodology(List.of(measure("m", "көрсеткіш", "Показатель", "m")), List.of()),
                Optional.of(DataTests.units()),
                DataOptions.NONE);
        assertThat(failed(read))
                .extracting(problem -> Wording.of(Language.EN).say(problem.phrase()))
                .containsExactly(
                        "there is no unit \"Алaтауский район\" in the registry; \"Алатауский район\" looks alike"
                                + " (Latin \"a\" at letter 3)",
                        "there is no unit \"610000001.0\" in the registry; \"610000001\" looks alike (a table program"
                                + " made a number of the code)",
                        "there is no unit \"6.10000002E+08\" in the registry; \"610000002\" looks alike (a table"
                                + " program made a number of the code)",
                        "there is no unit \"Нигде\" in the registry; expected its code, KATO or name",
                        "the methodology has no measure \"Показатeль\"; \"Показатель\" looks alike (Latin \"e\" at"
                                + " letter 8)");
    }

    @Test
    void withoutARegistryMakesNoTwoUnitsOfOneName() throws IOException {
        Path same = file(folder, "s.csv", "unit;period;measure;value", "Абай;2023;m;1", "абаи\u0306 ;2024;m;2");
        assertThat(done(read(same)).value().units().size()).isEqualTo(1);
        Path mixed = file(folder, "m.csv", "unit;period;measure;value", "Абай;2023;m;1", "Aбай;2024;m;2");
        assertThat(places(read(mixed))).containsExactly("3 [1 (unit)] table.unit.spellings");
        Path code = file(folder, "c.csv", "unit;period;measure;value", "710000000.0;2023;m;1", "7.5E+08;2023;m;1");
        assertThat(places(read(code)))
                .containsExactly("2 [1 (unit)] table.code.number", "3 [1 (unit)] table.code.number");
    }

    @Test
    void tellsTheEncodingThatWasFound() throws IOException {
        Path file = Files.write(
                folder.resolve("v.csv"),
                "unit;period;measure;value\nҚарағанды;2024;m;1\n"
                        .getBytes(Encoding.find("kz-1048").orElseThrow().charset()));
        assertThat(done(read(file)).notices())
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.phrase()).isEqualTo(Phrase.of("table.notice.encoding", "KZ-1048")));
        assertThat(number(read(file), "Қарағанды", "2024", "m")).isEqualTo(1);
    }

    @Test
    void skipsTotalsAndListsThem() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value",
                "a,2024,m,1",
                "ИТОГО:,2024,m,1",
                "Барлығы,2024,m,1",
                "Жиыны :,,,",
                "всего,2024,m,1",
                "Total,2024,m,1");
        assertThat(done(read(file)).notices()).extracting("row").containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(done(read(file)).value().units().size()).isEqualTo(1);
    }

    @Test
    void namesBothRowsOfADuplicate() throws IOException {
        Path one = file(folder, "one.csv", "unit,period,measure,value", "a,2024,m,1", "a,2024,m,2");
        Path two = file(folder, "two.csv", "unit,period,measure,value", "a,2024,m,3");
        assertThat(places(read(one, two))).containsExactly("3 [] table.duplicate", "2 [] table.duplicate");
        assertThat(failed(read(one, two)).getLast().file()).isEqualTo("two.csv");
        assertThat(failed(read(one, two)).getLast().phrase().arguments()).endsWith("one.csv", "3");
    }

    @Test
    void keepsReadingsOfDifferentTimes() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value,recorded",
                "a,2024-01,m,1,2024-02-10",
                "a,2024-01,m,2,2024-03-10",
                "a,2024-01,m,3,2024-04-10T12:00:00+05:00");
        assertThat(number(read(file), "a", "2024-01", "m")).isEqualTo(3);
        var panel = done(read(file)).value().panel();
        assertThat(panel.readings())
                .extracting(found -> found.reading().recorded())
                .containsExactly(
                        Instant.parse("2024-02-09T18:00:00Z"),
                        Instant.parse("2024-03-09T19:00:00Z"),
                        Instant.parse("2024-04-10T07:00:00Z"));
        assertThat(panel.asOf(Instant.parse("2024-03-01T00:00:00Z")).readings()).hasSize(1);
    }

    @Test
    void refusesAmbiguousNumbersWithTheirPlace() throws IOException {
        Path quoted = file(folder, "q.csv", "unit,period,measure,value", "a,2024,m,12.5", "b,2024,m,\"1,234\"");
        Path semicolon = file(folder, "s.csv", "unit;period;measure;value", "a;2024;m;1.234");
        assertThat(places(read(quoted))).containsExactly("3 [4 (value)] table.number.ambiguous");
        assertThat(places(read(semicolon))).containsExactly("2 [4 (value)] table.number.ambiguous");
        assertThat(failed(read(quoted)).getFirst().phrase().arguments()).containsExactly("1,234", "1.234", "1234");
    }

    @Test
    void settlesAmbiguousNumbersByTheOthers() throws IOException {
        Path comma = file(folder, "c.csv", "unit;period;measure;value", "a;2024;m;1,234", "b;2024;m;1,5");
        Path thousands = file(folder, "t.csv", "unit;period;measure;value", "a;2024;m;1,234", "b;2024;m;1,234,567");
        Path both = file(
                folder, "b.csv", "unit;period;measure;value", "a;2024;m;1,234", "b;2024;m;1,234,567", "c;2024;m;1,5");
        assertThat(number(read(comma), "a", "2024", "m")).isEqualTo(1.234);
        assertThat(number(read(thousands), "a", "2024", "m")).isEqualTo(1234);
        assertThat(places(read(both))).containsExactly("2 [4 (value)] table.number.ambiguous");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value,status,recorded",
                "z,2024-Q1,m,1,,",
                "a,2024-13,m,x,,",
                "a,2024-Q1,q,1,,",
                ",2024-Q1,m,1,,",
                "a,2024-Q2,m,1,maybe,",
                "a,2024-Q3,m,5 %,,",
                "a,2024-Q4,m,1,,10.04.2024");
        Read<Data> read = DataFiles.read(
                List.of(file),
                methodology(List.of(measure("m", "м", "м", "m")), List.of()),
                Optional.of(DataTests.units()),
                DataOptions.NONE);
        assertThat(places(read))
                .containsExactly(
                        "2 [1 (unit)] table.unit.unknown",
                        "3 [2 (period)] table.period.wrong",
                        "3 [4 (value)] table.number.wrong",
                        "4 [3 (measure)] table.measure.unknown",
                        "5 [1 (unit)] table.cell.blank",
                        "6 [5 (status)] table.status.wrong",
                        "7 [4 (value)] table.number.percent",
                        "8 [6 (recorded)] table.recorded.wrong");
    }

    @Test
    void tellsOnceOfValuesForShorterPeriodsThanTheMeasureIsReportedFor() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value",
                "a,2024-Q1,quarterly,1",
                "a,2024-02,quarterly,1",
                "a,2024-03,quarterly,1",
                "a,2024,quarterly,1");
        Read<Data> read = DataFiles.read(
                List.of(file),
                methodology(
                        List.of(new Measure("quarterly", Names.same("q"), "1", PeriodKind.QUARTER, RollUp.LAST)),
                        List.of()),
                Optional.of(DataTests.units()),
                DataOptions.NONE);
        assertThat(done(read).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.row()).isEqualTo(3);
            assertThat(notice.phrase().key()).isEqualTo("table.notice.shorter");
        });
    }

    @Test
    void findsUnitsByCodeKatoAndName() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value",
                "a,2021,m,1",
                "610000001,2022,m,1",
                "АЛАТАУ  ауданы,2023,m,1",
                "город Бирлик,2024,m,1");
        Read<Data> read = DataFiles.read(List.of(file), null, Optional.of(DataTests.units()), DataOptions.NONE);
        assertThat(done(read).value().panel().readings())
                .extracting("unit")
                .containsExactlyInAnyOrder("a", "a", "a", "b");
    }

    @Test
    void keepsTheFirstTwoHundredProblemsAndCountsTheRest() throws IOException {
        String[] lines = IntStream.rangeClosed(0, 250)
                .mapToObj(i -> i == 0 ? "unit,period,measure,value" : "u" + i + ",2024,m,x")
                .toArray(String[]::new);
        Read<Data> read = read(file(folder, "v.csv", lines));
        Problems problems = ((Read.Failed<Data>) read).problems();
        assertThat(problems.first()).hasSize(200);
        assertThat(problems.more()).isEqualTo(50);
    }

    @Test
    void tellsMissingFromNotApplicable() throws IOException {
        Path file = file(folder, "v.csv", "unit,period,measure,value", "a,2024,m,", "b,2024,m,not applicable");
        assertThat(value(read(file), "a", "2024", "m").reading().missing()).isEqualTo(MissingReason.NO_DATA);
        assertThat(value(read(file), "b", "2024", "m").reading().missing()).isEqualTo(MissingReason.NOT_APPLICABLE);
    }

    @Test
    void losesNothingInWritingAndReading() throws IOException {
        Path file = file(
                folder,
                "v.csv",
                "unit,period,measure,value,recorded,status,source,note",
                "a,2024-01,m,0.1,2024-02-10T00:00:00.123Z,preliminary,\"s, \"\"q\"\"\",\"line",
                "two\"",
                "a,2024-01,m,1e-300,,final,,",
                "b,2024-Q1,m,-0.30000000000000004,,,,",
                "b,2024,n,1e22,,,,",
                "c,2024,n,,,,,",
                "c,2023,n,not applicable,,,,",
                "d,2023,n,12345678901234567,,,,",
                "007,2023,n,1.234,,,,");
        var panel = done(read(file)).value().panel();
        Path csv = folder.resolve("out.csv");
        ValuesFile.write(panel, csv);
        var again = done(read(csv)).value().panel();
        assertThat(again.readings().map(LongValuesTest::withoutRow))
                .containsExactlyElementsOf(
                        panel.readings().map(LongValuesTest::withoutRow).toList());
    }

    private static String withoutRow(kz.aiqyn.engine.panel.Value value) {
        return value.unit()
                + value.period()
                + value.measure()
                + value.reading()
                + value.origin().source()
                + value.origin().note();
    }

    @Test
    void saysWhatWasFoundWhereNoLayoutFits() throws IOException {
        Path file = file(folder, "v.csv", "x,y,z", "1,2,3");
        assertThat(places(read(file))).containsExactly("1 [] table.header.unknown");
        assertThat(places(read(folder.resolve("none.csv")))).containsExactly("0 [] table.file.absent");
        assertThat(places(read(file(folder, "empty.csv", "")))).containsExactly("0 [] table.empty");
    }

    @Test
    void saysWhereAQuoteIsNotClosed() throws IOException {
        Path file = file(folder, "v.csv", "unit,period,measure,value", "a,2024,m,1", "b,2024,m,\"1", "c,2024,m,1");
        assertThat(places(read(file))).containsExactly("3 [] table.csv.quote");
    }

    /// Whatever heads the tables that we hand out is found again when they come back.
    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsTheHeadsOfItsOwnTableInEachLanguage(Language language) {
        List<String> found = FileDictionaries.READINGS.titles(language).stream()
                .map(head -> Field.find(head).map(Field::code).orElse(head))
                .toList();
        assertThat(found).isEqualTo(FileDictionaries.READINGS.heads());
        assertThat(FileDictionaries.READINGS.columns(List.of()).names())
                .containsEntry(
                        Spelling.fold(FileDictionaries.READINGS.titles(language).getFirst()), "unit");
    }
}

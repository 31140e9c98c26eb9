package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.places;
import static kz.aiqyn.files.values.DataTests.read;
import static kz.aiqyn.files.values.DataTests.value;
import static kz.aiqyn.files.workbook.WrittenWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.files.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the cells of workbooks say, by all their types, as programs of all sorts write them.
class WorkbookValuesTest {

    private static final String HEADER = row("unit", "period", "measure", "value");

    @TempDir
    Path folder;

    @Test
    void needsNoStylesAndNoSharedTexts() throws IOException {
        Read<Data> read =
                read(WrittenWorkbook.of(HEADER, row("a", "2024-03", "m", 45352)).write(file()));
        assertThat(number(read, "a", "2024-03", "m")).isEqualTo(45352);
        Read<Data> absent = read(WrittenWorkbook.of(HEADER, row("a", "2024-03", "m", "<c s=\"7\"><v>1</v></c>"))
                .formats("14")
                .with("xl/styles.xml", "<styleSheet/>")
                .write(file()));
        assertThat(number(absent, "a", "2024-03", "m")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024-03-01T00:00:00",
                "2024-03-01T00:00:00.000",
                "2024-03-01T00:00:00Z",
                "2024-02-29T23:59:59.9999999"
            })
    void readsDatesOfIsoAsTheMonthTheyBegin(String date) throws IOException {
        String cell = "<c t=\"d\"><v>" + date + "</v></c>";
        Path file = WrittenWorkbook.of(
                        row("Құрылды", "<c t=\"d\"><v>2024-04-05T10:30:00</v></c>"), HEADER, row("a", cell, "m", 1))
                .write(file());
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-15", "2024-03-01T10:30:00", "2024-02-30", "T10:30:00", "yesterday"})
    void refusesOtherDatesOfIsoAtTheirCell(String date) throws IOException {
        Path file = WrittenWorkbook.of(HEADER, row("a", "<c t=\"d\"><v>" + date + "</v></c>", "m", 1))
                .write(file());
        assertThat(failed(read(file))).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("B");
            assertThat(problem.phrase().key()).isIn("table.period.day", "table.period.wrong", "table.cell.unclear");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "17", "[$-43F]mmmm yyyy", "[$-FC19]mmmm\\ yyyy;@", "mmmm", "yyyy\"ж.\" m"})
    void readsDatesThatFormulasGive(String format) throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "<c s=\"1\"><f>DATE(2024,3,1)</f><v>45352</v></c>", "m", 1),
                        row(
                                "b",
                                "<c s=\"1\"><f t=\"shared\" ref=\"B3:B4\" si=\"0\">EDATE(B2,1)</f><v>45383</v></c>",
                                "m",
                                2),
                        row("b", "<c s=\"1\"><f t=\"shared\" si=\"0\"/><v>45413</v></c>", "m", 3),
                        row("b", "<c s=\"1\"><f t=\"array\" ref=\"B5\">EDATE(B4,1)</f><v>4.5444E4</v></c>", "m", 4))
                .formats(format)
                .write(file());
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(1);
        assertThat(number(read(file), "b", "2024-04", "m")).isEqualTo(2);
        assertThat(number(read(file), "b", "2024-05", "m")).isEqualTo(3);
        assertThat(number(read(file), "b", "2024-06", "m")).isEqualTo(4);
    }

    @Test
    void countsDatesFrom1904WhereTheWorkbookDoes() throws IOException {
        Path file = WrittenWorkbook.of(HEADER, row("a", "<c s=\"1\"><v>43890</v></c>", "m", 1))
                .from1904()
                .formats("17")
                .write(file());
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(1);
    }

    @Test
    void readsPeriodsOfAWideHeaderThatFormulasGive() throws IOException {
        Path file = WrittenWorkbook.of(
                        row("unit", "m", "m", "m"),
                        row(
                                null,
                                "<c s=\"1\"><v>45292</v></c>",
                                "<c s=\"1\"><f>EDATE(B2,1)</f><v>45323</v></c>",
                                "<c t=\"str\"><f>\"2024-\"&amp;\"03\"</f><v>2024-03</v></c>"),
                        row("a", 1, 2, 3))
                .formats("mmm\\ yyyy")
                .write(file());
        assertThat(number(read(file), "a", "2024-01", "m")).isEqualTo(1);
        assertThat(number(read(file), "a", "2024-02", "m")).isEqualTo(2);
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(3);
    }

    @Test
    void spreadsDatesOfMergedCells() throws IOException {
        Map<String, String> parts = WrittenWorkbook.of(
                        row(null, "<c s=\"1\"><f>DATE(2024,3,1)</f><v>45352</v></c>", null),
                        row("unit", "m", "k"),
                        row("a", 1, 2))
                .formats("17")
                .parts();
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        Read<Data> read = read(WrittenWorkbook.write(file(), parts));
        assertThat(number(read, "a", "2024-03", "k")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"t=\"b\",1,TRUE", "t=\"b\",false,FALSE"})
    void takesNoLogicalValueForANumber(String type, String value, String shown) throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "2024-03", "m", "<c %s><v>%s</v></c>".formatted(type, value)),
                        row("b", "2024-03", "m", "<c %s><f>A1=A2</f><v>%s</v></c>".formatted(type, value)))
                .write(file());
        assertThat(places(read(file))).containsExactly("2 [D] table.number.logical", "3 [D] table.number.logical");
        assertThat(failed(read(file)).getFirst().phrase().arguments()).containsExactly(shown);
    }

    @Test
    void takesAFormulaThatShowsNothingForAnEmptyCell() throws IOException {
        String nothing = "<c t=\"str\"><f>IF(F2=\"\",\"\",F2)</f><v></v></c>";
        String spaces = "<c t=\"str\"><f>\" \"</f><v xml:space=\"preserve\"> </v></c>";
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "2024-03", "m", nothing),
                        row("b", "2024-03", "m", spaces),
                        row("c", "2024-03", "m", "<c t=\"s\"><f>\"\"</f><v>0</v></c>"),
                        row(nothing, nothing, nothing, nothing),
                        row(nothing, spaces, nothing, "<c t=\"str\"><f>\"\"</f><v/></c>"))
                .texts("<t/>")
                .write(file());
        Read<Data> read = read(file);
        for (String unit : List.of("a", "b", "c")) {
            assertThat(value(read, unit, "2024-03", "m").reading().missing()).isEqualTo(MissingReason.NO_DATA);
        }
        assertThat(done(read).value().units().size()).isEqualTo(3);
    }

    @Test
    void refusesFormulasThatNobodyCalculatedAtTheirCell() throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "2024-03", "m", "<c><f>SUM(E2:F2)</f></c>"),
                        row("a", "2024-04", "m", "<c><f>SUM(E3:F3)</f><v></v></c>"),
                        row("a", "2024-05", "m", "<c t=\"str\"><f>\"x\"</f></c>"),
                        row("a", "2024-06", "m", "<c><f t=\"shared\" si=\"0\"/></c>"),
                        row("<c t=\"str\"><f>B1&amp;C1</f></c>", "2024-03", "m", 1),
                        row("a", "<c s=\"1\"><f>EDATE(B2,1)</f></c>", "m", 1),
                        row("a", "2024-07", "<c><f>C1</f></c>", 1))
                .write(file());
        assertThat(places(read(file)))
                .containsExactly(
                        "2 [D] table.cell.uncalculated",
                        "3 [D] table.cell.uncalculated",
                        "4 [D] table.cell.uncalculated",
                        "5 [D] table.cell.uncalculated",
                        "6 [A] table.cell.uncalculated",
                        "7 [B] table.cell.uncalculated",
                        "8 [C] table.cell.uncalculated");
        assertThat(failed(read(file)).getFirst().phrase().arguments()).containsExactly("=SUM(E2:F2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"})
    void refusesErrorsAsWhatTheyAre(String error) throws IOException {
        String cell = "<c t=\"e\"><f>1/0</f><v>" + error + "</v></c>";
        Path file = WrittenWorkbook.of(
                        HEADER, row("a", "2024-03", "m", cell), row("b", cell, "m", 1), row(cell, "2024-03", "m", 1))
                .write(file());
        assertThat(places(read(file)))
                .containsExactly("2 [D] table.cell.error", "3 [B] table.cell.error", "4 [A] table.cell.error");
        assertThat(failed(read(file)).getFirst().phrase().arguments()).containsExactly(error);
    }

    @Test
    void letsErrorsBeWhereNothingIsRead() throws IOException {
        String error = "<c t=\"e\"><v>#REF!</v></c>";
        Path file = WrittenWorkbook.of(row(error, "<c><f>TODAY()</f></c>"), HEADER, row("a", "2024-03", "m", 1), row())
                .write(file());
        assertThat(number(read(file), "a", "2024-03", "m")).isEqualTo(1);
    }

    @Test
    void refusesPeriodsOfAWideHeaderThatNobodyCalculated() throws IOException {
        Path beneath = WrittenWorkbook.of(
                        row("2023 год"),
                        row("unit", "m", "m"),
                        row(null, "2024-01", "<c s=\"1\"><f>EDATE(B2,1)</f></c>"),
                        row("a", 1, 2))
                .formats("17")
                .write(file());
        assertThat(places(read(beneath))).containsExactly("3 [C] table.cell.uncalculated");
        Path above = WrittenWorkbook.of(
                        row("2023 год"),
                        row(null, "2024-01", null, "<c t=\"e\"><v>#REF!</v></c>", null),
                        row("unit", "m", "k", "m", "k"),
                        row("a", 1, 2, 3, 4))
                .write(file());
        assertThat(places(read(above))).containsExactly("2 [D] table.cell.error");
        Path header = WrittenWorkbook.of(row("2023 год"), row("unit", "m", "<c><f>Names!A1</f></c>"), row("a", 1, 2))
                .write(file());
        assertThat(places(read(header))).containsExactly("2 [C] table.cell.uncalculated");
    }

    @Test
    void refusesADateThatLooksLikeAYear() throws IOException {
        Path file = WrittenWorkbook.of(row("unit", "m"), row(null, "<c s=\"1\"><v>45292</v></c>"), row("a", 1))
                .formats("yyyy")
                .write(file());
        assertThat(places(read(file))).containsExactly("2 [B] table.cell.year");
        assertThat(failed(read(file)).getFirst().phrase().arguments()).containsExactly("2024", "2024-01-01");
        Path value = WrittenWorkbook.of(HEADER, row("a", "2024-03", "m", "<c s=\"1\"><v>45292</v></c>"))
                .formats("yyyy")
                .write(file());
        assertThat(places(read(value))).containsExactly("2 [D] table.cell.year");
    }

    @Test
    void refusesTimesAndPercentagesAsNumbers() throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "2024-03", "m", "<c s=\"1\"><v>1.5</v></c>"),
                        row("b", "2024-03", "m", "<c s=\"2\"><f>B1/B2</f><v>0.07</v></c>"),
                        row("c", "2024-03", "m", "<c s=\"3\"><v>45352</v></c>"),
                        row("d", "2024-03", "m", "<c s=\"3\"><v>-5</v></c>"))
                .formats("[h]:mm:ss", "0%", "14")
                .write(file());
        List<Problem> problems = failed(read(file));
        assertThat(problems)
                .extracting(problem -> problem.phrase().key())
                .containsExactly(
                        "table.number.wrong", "table.number.percent", "table.number.wrong", "table.cell.unclear");
        assertThat(problems)
                .extracting(problem -> problem.phrase().arguments().getFirst())
                .containsExactly("36:00:00", "7 %", "2024-03-01", "-5");
    }

    @Test
    void refusesWhatTheTypeOfACellDoesNotAllow() throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("a", "2024-03", "m", "<c t=\"s\"><v>5</v></c>"),
                        row("b", "2024-03", "m", "<c t=\"s\"><v>-1</v></c>"),
                        row("c", "2024-03", "m", "<c t=\"b\"><v>2</v></c>"),
                        row("d", "2024-03", "m", "<c t=\"z\"><v>2</v></c>"),
                        row("e_x0000_", "2024-03", "m", 1))
                .texts("<t>one</t>")
                .write(file());
        assertThat(places(read(file)))
                .containsExactly(
                        "2 [D] table.cell.unclear",
                        "3 [D] table.cell.unclear",
                        "4 [D] table.cell.unclear",
                        "5 [D] table.cell.unclear",
                        "6 [A] table.cell.unclear");
    }

    @Test
    void decodesAndJoinsTextsOfEverySort() throws IOException {
        Path file = WrittenWorkbook.of(
                        HEADER,
                        row("<c t=\"s\"><v>0</v></c>", "2024-03", "m", 1),
                        row("<c t=\"s\"><v>1</v></c>", "2024-03", "m", 2),
                        row(
                                "<c t=\"inlineStr\"><is><r><t>inline </t></r><r><rPr><b/></rPr><t>rich</t></r></is></c>",
                                "2024-03",
                                "m",
                                3),
                        row("tax_x005F_x0041_", "2024-03", "m", "<c t=\"str\"><f>\"4\"</f><v>4</v></c>"),
                        row("<c t=\"str\"><f>A1</f><v>_x049A_ала</v></c>", "2024-03", "m", "<c><v> 5 </v></c>"),
                        row("<c><v>no type</v></c>", "2024-03", "m", "<c><v>6,5</v></c>"))
                .texts(
                        "<r><t xml:space=\"preserve\">Ал</t></r><r><t>маты</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh>",
                        "<t><![CDATA[R&D]]> _x000D_\n</t><phoneticPr/>")
                .write(file());
        Read<Data> read = read(file);
        assertThat(number(read, "Алматы", "2024-03", "m")).isEqualTo(1);
        assertThat(number(read, "R&D", "2024-03", "m")).isEqualTo(2);
        assertThat(number(read, "inline rich", "2024-03", "m")).isEqualTo(3);
        assertThat(number(read, "tax_x0041_", "2024-03", "m")).isEqualTo(4);
        assertThat(number(read, "Қала", "2024-03", "m")).isEqualTo(5);
        assertThat(number(read, "no type", "2024-03", "m")).isEqualTo(6.5);
    }

    @Test
    void countsRowsAndCellsWithoutReferences() throws IOException {
        Path file = WrittenWorkbook.of(
                        "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>unit</v></c><c t=\"str\"><v>period</v></c>"
                                + "<c r=\"F3\" t=\"str\"><v>measure</v></c><c t=\"str\"><v>value</v></c></row>",
                        "<row><c/><c t=\"str\"><v>a</v></c><c t=\"str\"><v>2024-03</v></c><c/><c/>"
                                + "<c t=\"str\"><v>m</v></c><c><v>1</v></c></row>",
                        "<row r=\"9\"><c r=\"B9\" t=\"str\"><v>a</v></c><c r=\"C9\" t=\"str\"><v>2024-04</v></c>"
                                + "<c r=\"F9\" t=\"str\"><v>m</v></c><c r=\"G9\" t=\"str\"><v>much</v></c></row>",
                        "<row><c r=\"B12\" t=\"str\"><v>a</v></c><c t=\"str\"><v>2024-05</v></c>"
                                + "<c r=\"F12\" t=\"str\"><v>m</v></c><c t=\"str\"><v>more</v></c></row>")
                .write(file());
        assertThat(places(read(file))).containsExactly("9 [G] table.number.wrong", "12 [G] table.number.wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"/>",
                "<row r=\"0\"/>",
                "<row r=\"x\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"3\"><c r=\"A7\"/></row>",
                "<row><c r=\"XFE2\"/></row>",
                "<row><c r=\"B2\"/><c r=\"A2\"/></row>",
                "<row><c>",
                "<row>&nbsp;</row>"
            })
    void callsDamagedWhatContradictsItself(String row) throws IOException {
        Path file = WrittenWorkbook.of(HEADER, row).write(file());
        assertThat(failed(read(file))).first().satisfies(problem -> {
            assertThat(problem.phrase().key()).isEqualTo("table.xlsx.broken");
            assertThat(problem.phrase().arguments()).containsExactly("xl/worksheets/sheet1.xml");
        });
    }

    @Test
    void readsStrictAndPrefixedWorkbooksAlike() throws IOException {
        WrittenWorkbook workbook = WrittenWorkbook.of(
                        HEADER,
                        row("<c t=\"s\"><v>0</v></c>", "<c s=\"1\" t=\"d\"><v>2024-03-01</v></c>", "m", 1),
                        row("b", "<c s=\"1\"><v>45352</v></c>", "m", 2))
                .formats("17")
                .texts("<t>a</t>");
        Read<Data> strict = read(workbook.writeStrict(file()));
        assertThat(number(strict, "a", "2024-03", "m")).isEqualTo(1);
        assertThat(number(strict, "b", "2024-03", "m")).isEqualTo(2);
        Map<String, String> prefixed = new LinkedHashMap<>();
        workbook.parts()
                .forEach((part, text) ->
                        prefixed.put(part, part.startsWith("xl/") && part.endsWith(".xml") ? prefix(text) : text));
        Read<Data> read = read(WrittenWorkbook.write(file(), prefixed));
        assertThat(number(read, "a", "2024-03", "m")).isEqualTo(1);
        assertThat(number(read, "b", "2024-03", "m")).isEqualTo(2);
    }

    @Test
    void findsPartsWhateverTheirNames() throws IOException {
        Map<String, String> parts = WrittenWorkbook.of(HEADER, row("<c t=\"s\"><v>0</v></c>", "2024-03", "m", 1))
                .texts("<t>a</t>")
                .parts();
        String relationships = parts.remove("xl/_rels/workbook.xml.rels");
        parts.put(
                "Office/_rels/book.xml.rels",
                relationships
                        .replace("worksheets/sheet1.xml", "/Data/first.data")
                        .replace("\"sharedStrings.xml\"", "\"..\\XL\\sharedstrings.xml\""));
        parts.put("Office/book.xml", parts.remove("xl/workbook.xml"));
        parts.put("data/First.data", parts.remove("xl/worksheets/sheet1.xml"));
        parts.put("_rels/.rels", parts.get("_rels/.rels").replace("xl/workbook.xml", "/Office/book.xml"));
        parts.remove("[Content_Types].xml");
        assertThat(number(read(WrittenWorkbook.write(file(), parts)), "a", "2024-03", "m"))
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguageOnly() throws IOException {
        Map<String, String> parts = WrittenWorkbook.of(HEADER).parts();
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"5\"><c></row>");
        Problem problem = failed(read(WrittenWorkbook.write(file(), parts))).getFirst();
        assertThat(Wording.of(Language.KK).say(problem.place())).isEqualTo("w.xlsx, 5-жол");
        assertThat(Wording.of(Language.KK).say(problem.phrase()))
                .isEqualTo("кітап бүлінген: xl/worksheets/sheet1.xml бөлігі үзіліп қалған немесе қате жазылған");
        parts.remove("xl/worksheets/sheet1.xml");
        assertThat(places(read(WrittenWorkbook.write(file(), parts)))).containsExactly("0 [] table.xlsx.broken");
    }

    private Path file() {
        return folder.resolve("w.xlsx");
    }

    private static String prefix(String xml) {
        return xml.replace("xmlns=", "xmlns:x=").replaceAll("<(/?)([a-z])", "<$1x:$2");
    }
}

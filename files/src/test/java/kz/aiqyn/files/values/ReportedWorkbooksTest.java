package kz.aiqyn.files.values;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.number;
import static kz.aiqyn.files.values.DataTests.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.files.ReferenceData;
import kz.aiqyn.files.table.Read;
import org.junit.jupiter.api.Test;

/// The workbooks that strangers reported to projects in public.
class ReportedWorkbooksTest {

    @Test
    void readsOneWithoutStyles() {
        assertThat(number(read("05-xlsx-without-styles/without-styles.xlsx"), "d2", "2024-03", "appeals"))
                .isEqualTo(20);
    }

    @Test
    void readsDatesOfIso() {
        assertThat(number(read("06-xlsx-iso8601-date-cell/iso-dates.xlsx"), "d2", "2024-03", "appeals"))
                .isEqualTo(20);
        assertThat(number(read("06-xlsx-iso8601-date-cell/one-iso-date-in-a-note.xlsx"), "d1", "2024-03", "appeals"))
                .isEqualTo(10);
    }

    @Test
    void readsDatesByFormula() {
        assertThat(number(read("07-xlsx-date-by-formula/long.xlsx"), "d2", "2024-03", "appeals"))
                .isEqualTo(20);
        for (String wide : new String[] {"wide.xlsx", "wide-typed-dates.xlsx"}) {
            Read<Data> read = read("07-xlsx-date-by-formula/" + wide);
            assertThat(number(read, "d2", "2024-01", "appeals")).isEqualTo(3);
            assertThat(number(read, "d2", "2024-02", "appeals")).isEqualTo(4);
        }
    }

    @Test
    void refusesLogicalValuesAsInCsv() {
        assertThat(places(read("09-xlsx-boolean/values.xlsx")))
                .containsExactly("3 [D] table.number.logical", "4 [D] table.number.logical");
        assertThat(places(read("09-xlsx-boolean/values.csv")))
                .containsExactly("3 [4 (value)] table.number.logical", "4 [4 (value)] table.number.logical");
    }

    @Test
    void takesFormulasThatShowNothingForEmptyCells() {
        Read<Data> read = read("10-xlsx-formula-gives-empty-text/values.xlsx");
        assertThat(DataTests.value(read, "d2", "2024-03", "appeals").reading().missing())
                .isEqualTo(MissingReason.NO_DATA);
        assertThat(number(read, "d3", "2024-03", "appeals")).isEqualTo(30);
        Read<Data> ahead = read("10-xlsx-formula-gives-empty-text/rows-prepared-ahead.xlsx");
        assertThat(done(ahead).value().units().size()).isEqualTo(2);
    }

    @Test
    void readsStrictOnesAndNamesBinaryOnes() {
        assertThat(number(read("12-xlsx-strict/strict.xlsx"), "d2", "2024-03", "appeals"))
                .isEqualTo(20);
        assertThat(failed(read("12-xlsx-strict/binary.xlsb"))).singleElement().satisfies(problem -> {
            assertThat(problem.phrase().key()).isEqualTo("table.file.format");
            assertThat(problem.phrase().arguments()).containsExactly("XLSB");
        });
    }

    @Test
    void namesThePassword() {
        assertThat(places(read("13-xlsx-with-password/protected.xlsx"))).containsExactly("0 [] table.file.password");
    }

    @Test
    void readsTheVisibleSheetAndTellsOfTheOthers() {
        Read<Data> hidden = read("14-xlsx-hidden-first-sheet/hidden-first.xlsx");
        assertThat(number(hidden, "d1", "2024-03", "appeals")).isEqualTo(200);
        Read<Data> months = read("14-xlsx-hidden-first-sheet/a-sheet-for-each-month.xlsx");
        assertThat(number(months, "d2", "2024-03", "appeals")).isEqualTo(2);
        for (Read<Data> read : List.of(hidden, months)) {
            assertThat(done(read).notices())
                    .singleElement()
                    .extracting(notice -> notice.phrase().key())
                    .isEqualTo("table.notice.sheets");
        }
    }

    private static Read<Data> read(String name) {
        return DataTests.read(ReferenceData.reported(name));
    }
}

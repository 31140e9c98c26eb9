package kz.aiqyn.files.budget;

import static kz.aiqyn.files.values.DataTests.done;
import static kz.aiqyn.files.values.DataTests.failed;
import static kz.aiqyn.files.values.DataTests.file;
import static kz.aiqyn.files.values.DataTests.methodology;
import static kz.aiqyn.files.values.DataTests.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.SourceLayout.Address;
import kz.aiqyn.engine.methodology.SourceLayout.Line;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.ReferenceData;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTableTest {

    private static final String HEADER =
            "oblast_kato,month,row_id,parent_row_id,level,code,name_ru,approved_year,adjusted_year,plan_year,plan_period,executed,obligations";
    private static final Address INCOME = new Address(0, "1", null, null);
    private static final Address SPENDING = new Address(0, "2", null, null);
    private static final Methodology METHODOLOGY = methodology(
            List.of(measure("spent"), measure("housing"), measure("tax")),
            List.of(new SourceLayout(
                    "budget",
                    BudgetTable.LAYOUT,
                    List.of(
                            new Line("spent", SPENDING, "executed", false),
                            new Line("housing", new Address(null, "7", null, SPENDING), "executed", true),
                            new Line(
                                    "tax",
                                    new Address(1, null, "налоговые  ПОСТУПЛЕНИЯ", INCOME),
                                    "executed",
                                    false)))));

    @TempDir
    Path folder;

    @Test
    void findsLinesByParentNameAndCode() throws IOException {
        Path file = file(
                folder,
                "b.csv",
                HEADER,
                "610000000,2024-03,1,,0,1,I. ДОХОДЫ,1,1,1,1,100,0",
                "610000000,2024-03,2,1,1,,НАЛОГОВЫЕ ПОСТУПЛЕНИЯ,1,1,1,1,60.5,0",
                "610000000,2024-03,3,2,2,7,Иное,1,1,1,1,8,0",
                "610000000,2024-03,4,,0,2,II. ЗАТРАТЫ,1,1,1,1,90,0",
                "610000000,2024-03,5,4,1,7,ЖКХ,1,1,1,1,9,0",
                "620000000,2024-03,4,,0,2,II. ЗАТРАТЫ,1,1,1,1,70,0");
        Panel panel = done(read(file)).value().panel();
        assertThat(number(panel, "610000000", "2024-03", "spent")).isEqualTo(90);
        assertThat(number(panel, "610000000", "2024-03", "housing")).isEqualTo(9);
        assertThat(number(panel, "610000000", "2024-03", "tax")).isEqualTo(60.5);
        assertThat(number(panel, "620000000", "2024-03", "housing")).isZero();
        assertThat(panel.find("620000000", Period.of("2024-03"), "tax")).isEmpty();
        assertThat(panel.find("610000000", Period.of("2024-03"), "housing")
                        .map(Value::origin)
                        .orElseThrow()
                        .row())
                .isEqualTo(6);
    }

    @Test
    void refusesWhatIsNotClear() throws IOException {
        Path file = file(
                folder,
                "b.csv",
                HEADER,
                "610000000,2024-03,4,,0,2,II. ЗАТРАТЫ,1,1,1,1,90,0",
                "610000000,2024-03,5,4,1,7,ЖКХ,1,1,1,1,9,0",
                "610000000,2024-03,6,4,1,7,ЖКХ,1,1,1,1,9,0",
                "610000000,2024-03,6,4,1,8,Иное,1,1,1,1,x,0",
                "620000000,2024-3,4,,0,2,II. ЗАТРАТЫ,1,1,1,1,70,0",
                "610000000,2024-03,9,4,9x,9,Иное,1,1,1,1,9,0");
        assertThat(places(read(file)))
                .containsExactly(
                        "5 [12 (executed)] table.number.wrong",
                        "5 [] table.budget.row-twice",
                        "4 [] table.budget.two-rows",
                        "6 [2 (month)] table.budget.month",
                        "7 [1 (oblast_kato)] table.budget.again");
        assertThat(failed(read(file)).get(2).phrase().arguments()).containsExactly("housing", "3", "4");
    }

    @Test
    void convertsItsThousandsIntoTheMethodologysUnit() throws IOException {
        Value value = done(read(spending(), "mln KZT", PeriodKind.QUARTER, RollUp.CUMULATIVE))
                .value()
                .panel()
                .find("610000000", Period.of("2024-03"), "spent")
                .orElseThrow();

        assertThat(value.reading().number()).isEqualTo(1.2345671);
        assertThat(value.origin().converted())
                .satisfies(how -> assertThat(how.ratio()).hasToString("0.001"));
    }

    @Test
    void refusesAMethodologyThatDeclaresWhatItDoesNotGive() throws IOException {
        Path file = spending();
        assertThat(places(read(file, "ha", PeriodKind.MONTH, RollUp.CUMULATIVE)))
                .containsExactly("0 [] table.budget.unit");
        assertThat(failed(read(file, "ha", PeriodKind.MONTH, RollUp.CUMULATIVE))
                        .getFirst()
                        .phrase()
                        .arguments())
                .containsExactly(BudgetTable.LAYOUT, "thousand KZT", "spent", "ha");
        assertThat(places(read(file, "KZT", PeriodKind.MONTH, RollUp.SUM)))
                .containsExactly("0 [] table.budget.roll-up");
    }

    private Path spending() throws IOException {
        return file(folder, "b.csv", HEADER, "610000000,2024-03,4,,0,2,II. ЗАТРАТЫ,1,1,1,1,1234.5671,0");
    }

    private static Read<Data> read(Path file, String unit, PeriodKind period, RollUp rollUp) {
        SourceLayout source =
                new SourceLayout("budget", BudgetTable.LAYOUT, List.of(new Line("spent", SPENDING, "executed", false)));
        Measure measure = new Measure("spent", Names.same("spent"), unit, period, rollUp);
        return DataFiles.read(
                List.of(file), methodology(List.of(measure), List.of(source)), Optional.empty(), DataOptions.NONE);
    }

    @Test
    void needsAMethodologyWithItsLines() throws IOException {
        Path file = file(folder, "b.csv", HEADER);
        assertThat(places(DataFiles.read(List.of(file), null, Optional.empty(), DataOptions.NONE)))
                .containsExactly("0 [] table.budget.methodology");
        assertThat(places(DataFiles.read(
                        List.of(file), methodology(List.of(), List.of()), Optional.empty(), DataOptions.NONE)))
                .containsExactly("0 [] table.budget.no-lines");
    }

    @Test
    void readsTheRealFile() {
        Path file = ReferenceData.file("local_budget_execution_2023_2025_lvl0-2.csv");
        Data data = done(read(file)).value();
        assertThat(data.units().size()).isEqualTo(20);
        assertThat(number(data.panel(), "100000000", "2023-01", "tax")).isEqualTo(4787431.6);
        assertThat(data.panel().find("750000000", Period.of("2025-03"), "spent"))
                .isEmpty();
        assertThat(data.panel().periods("spent")).hasSize(27);
    }

    private static Read<Data> read(Path file) {
        return DataFiles.read(List.of(file), METHODOLOGY, Optional.empty(), DataOptions.NONE);
    }

    private static double number(Panel panel, String unit, String period, String measure) {
        return panel.find(unit, Period.of(period), measure)
                .orElseThrow()
                .reading()
                .number();
    }

    private static Measure measure(String code) {
        return new Measure(code, Names.same(code), "thousand KZT", PeriodKind.MONTH, RollUp.CUMULATIVE);
    }
}

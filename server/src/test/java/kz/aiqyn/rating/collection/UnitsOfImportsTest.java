package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.files.table.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of a methodology declare one measure in thousands and in millions: its imported numbers stand in
/// one unit.
class UnitsOfImportsTest {

    private static final String HEAD = "unit,period,measure,value\n";

    @TempDir
    private Path folder;

    private ImportFixture desk;

    @BeforeEach
    void open() {
        Methodology first = Small.declaring("thousand KZT, period: quarter, roll-up: last");
        desk = new ImportFixture(first, Small.UNITS, folder, () -> ImportFixture.NOON);
        desk.add("2", Small.declaring("mln KZT, period: month, roll-up: last"));
        desk.add("3", Small.declaring("thousand KZT, period: quarter, roll-up: cumulative"));
        desk.add("4", Small.declaring("ha, period: quarter, roll-up: last"));
    }

    @Test
    void numbersStandInTheUnitOfTheFirstImport() {
        store(HEAD + "ala,2025-Q1,a,1234.5\n", "1");

        ImportPreview preview = ready(HEAD + "ala,2025-Q1,a,1.2345\nkok,2025-01,a,0.1\n", "2");

        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.added()).isEqualTo(1);
        assertThat(desk.uploads.notices(preview.upload()))
                .extracting(told -> told.words().en().replace('\u00a0', ' '))
                .contains("the numbers of the measure a were converted into the unit of earlier imports:"
                        + " the source gives it in million tenge; 1 million tenge = 1000 thousand tenge");
        desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL);
        assertThat(numbers()).containsExactly(1234.5, 1234.5, 100.0);
        assertThat(declared()).isEqualTo("thousand KZT month last");
    }

    @Test
    void whatCannotStandBesideEarlierImportsIsRefusedWithBothTexts() {
        store(HEAD + "ala,2025-Q1,a,1\n", "1");

        assertThat(refused("3")).containsExactly("measure.disagree.roll-up");
        assertThat(refused("4")).containsExactly("measure.disagree.unit");
        assertThat(desk.count("select count(*) from collection.upload")).isEqualTo(1);
        assertThat(declared()).isEqualTo("thousand KZT quarter last");
    }

    /// While a file waits to be confirmed, another becomes the first import of its measure.
    @Test
    void aFileThatWaitedIsConvertedWhenItIsShownAgain() {
        ImportPreview waiting = ready(HEAD + "ala,2025-Q1,a,2\n", "2");
        store(HEAD + "kok,2025-Q1,a,5\n", "1");

        ImportResult outdated = desk.imports.confirm(waiting.upload(), waiting.after(), Scope.ALL);
        assertThat(outdated).isInstanceOf(ImportResult.Outdated.class);
        long after = ((ImportResult.Outdated) outdated).preview().after();
        assertThat(desk.imports.confirm(waiting.upload(), after, Scope.ALL)).isInstanceOf(ImportResult.Stored.class);

        assertThat(numbers()).containsExactlyInAnyOrder(2000.0, 5.0);
    }

    private List<Double> numbers() {
        return desk.database
                .sql("select number from collection.reading order by upload, position")
                .query(Double.class)
                .list();
    }

    private String declared() {
        Measure a = desk.measures.list().definitions().firstEntry().getValue().measure();
        return a.unit() + " " + a.period().code() + " " + a.rollUp().code();
    }

    private void store(String text, String version) {
        assertThat(desk.imports.store(List.of(desk.file("values.csv", text, version))))
                .hasOnlyElementsOfType(ImportResult.Stored.class);
    }

    private ImportPreview ready(String text, String version) {
        ImportResult read = desk.imports.read(desk.file("more.csv", text, version));
        assertThat(read).isInstanceOf(ImportResult.Ready.class);
        return ((ImportResult.Ready) read).preview();
    }

    private List<String> refused(String version) {
        ImportResult read = desk.imports.read(desk.file("wrong.csv", HEAD + "ala,2025-Q2,a,7\n", version));
        assertThat(read).isInstanceOf(ImportResult.Refused.class);
        return ((ImportResult.Refused) read)
                .problems().first().stream()
                        .map(Problem::phrase)
                        .map(phrase -> phrase.key())
                        .toList();
    }
}

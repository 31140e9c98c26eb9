package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureCatalogueChanged;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasuresTouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;

class ImportingTest {

    private static final String FIRST = """
            unit,period,measure,value,status,source
            ala,2025-Q1,a,80.1,final,Bureau
            ala,2025-Q1,b,0.30000000000000004,preliminary,Bureau
            kok,2025-Q1,a,not applicable,final,Bureau
            """;

    @TempDir
    private Path folder;

    private ImportFixture desk;

    @BeforeEach
    void open() {
        desk = new ImportFixture(Small.methodology(), Small.UNITS, folder, () -> ImportFixture.NOON);
    }

    @Test
    void showsWhatAFileWouldDoAndStoresNothingUntilItIsConfirmed() {
        ImportPreview preview = ready(desk.read("one.csv", FIRST));

        assertThat(preview.values()).isEqualTo(3);
        assertThat(preview.added()).isEqualTo(3);
        assertThat(preview.missing()).isEqualTo(1);
        assertThat(desk.uploads.listImported(Scope.ALL, ListEdge.FIRST, 10)).isEmpty();
        assertThat(desk.events).isEmpty();
    }

    /// Ten times, since what two threads do together differs.
    @Test
    void ofTwoWhoConfirmTheSameFileAtOnceOneIsToldThatItIsGone() throws Exception {
        for (int i = 0; i < 10; i++) {
            ImportPreview preview = ready(desk.read("one.csv", FIRST.replace("80.1", "80." + i)));
            assertThat(atOnce(preview, preview))
                    .hasAtLeastOneElementOfType(ImportResult.Stored.class)
                    .hasAtLeastOneElementOfType(ImportResult.Gone.class);
        }
        assertThat(desk.count("select count(*) from collection.confirmation")).isEqualTo(10);
    }

    @Test
    void ofTwoWhoConfirmTwoFilesAtOnceOneIsShownThePreviewAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            ImportPreview one = ready(desk.read("one.csv", FIRST.replace("80.1", "1." + i)));
            ImportPreview two = ready(desk.read("two.csv", FIRST.replace("80.1", "2." + i)));
            assertThat(atOnce(one, two))
                    .hasAtLeastOneElementOfType(ImportResult.Stored.class)
                    .hasAtLeastOneElementOfType(ImportResult.Outdated.class);
        }
    }

    private List<ImportResult> atOnce(ImportPreview one, ImportPreview two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<ImportResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ImportResult>> futures = new ArrayList<>();
            for (ImportPreview preview : List.of(one, two)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL);
                }));
            }
            for (Future<ImportResult> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void tellsOfTouchedMeasuresWhenConfirmed() {
        ImportPreview preview = ready(desk.read("one.csv", FIRST));

        assertThat(desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL))
                .isInstanceOf(ImportResult.Stored.class);

        Period quarter = Period.quarter(2025, 1);
        assertThat(desk.events)
                .containsExactly(
                        new MeasureCatalogueChanged("collection"),
                        new MeasuresTouched(
                                "collection",
                                MeasureQuery.of(List.of("a", "b"), List.of(quarter), List.of("ala", "kok"))));
        assertThat(desk.operations)
                .extracting(AuditedOperation::name)
                .containsExactly("values.uploaded", "values.imported");
        assertThat(desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL))
                .isInstanceOf(ImportResult.Gone.class);
    }

    @Test
    void countsWhatIsNewChangedAndUnchanged() {
        store("one.csv", FIRST);

        ImportPreview preview = ready(desk.read("two.csv", """
                unit,period,measure,value,source
                ala,2025-Q1,a,80.1,Bureau
                ala,2025-Q1,b,0.3,Bureau
                ush,2025-Q1,a,5,Bureau
                """));

        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.added()).isEqualTo(1);
        Period quarter = Period.quarter(2025, 1);
        List<ImportArchive.Change> changes = desk.readings.changes(preview.upload(), 10);
        assertThat(changes)
                .containsExactly(
                        new ImportArchive.Change(
                                new MeasureKey("ala", "b", quarter),
                                new ContributedValue.Value(0.30000000000000004, Status.PRELIMINARY),
                                new ContributedValue.Value(0.3, Status.FINAL),
                                3),
                        new ImportArchive.Change(
                                new MeasureKey("ush", "a", quarter),
                                null,
                                new ContributedValue.Value(5, Status.FINAL),
                                4));
        desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL);
        assertThat(desk.readings.changes(preview.upload(), 10)).isEqualTo(changes);
    }

    @Test
    void saysThatTheSameFileWasImportedBefore() {
        store("one.csv", FIRST);

        assertThat(desk.read("one.csv", FIRST)).isInstanceOf(ImportResult.Same.class);
        assertThat(desk.read("other.csv", FIRST + "\n")).isInstanceOf(ImportResult.Idle.class);
        assertThat(desk.count("select count(*) from collection.upload")).isEqualTo(1);
    }

    @Test
    void takesTheSameFileAgainAfterAnotherWasImportedOverIt() {
        store("one.csv", FIRST);
        store("two.csv", FIRST.replace("80.1", "81"));

        assertThat(ready(desk.read("one.csv", FIRST)).changed()).isEqualTo(1);
    }

    @Test
    void alwaysTellsInWhichEncodingAFileIs() {
        ImportPreview preview = ready(desk.read("one.csv", FIRST));
        assertThat(desk.uploads.notices(preview.upload()))
                .first()
                .satisfies(told -> assertThat(told.words().en()).isEqualTo("the text is in UTF-8"));

        ImportPreview russian = ready(desk.imports.read(desk.file(
                "two.csv",
                "unit,period,measure,value,source\nala,2025-Q2,a,1,Бюро статистики\n"
                        .getBytes(Charset.forName("windows-1251")))));
        assertThat(desk.uploads.notices(russian.upload()))
                .singleElement()
                .satisfies(told -> assertThat(told.words().en()).contains("read as Windows-1251"));
    }

    @Test
    void readsPeriodsOfStatisticalServicesAndNeverTakesOneForItsYear() {
        ImportPreview preview = ready(desk.read("one.csv", "unit,period,measure,value\nala,2025Q1,a,1\n"));
        assertThat(desk.readings.changes(preview.upload(), 10))
                .extracting(change -> change.key().period())
                .containsExactly(Period.quarter(2025, 1));

        assertThat(desk.read("week.csv", "unit,period,measure,value\nala,2025-W05,a,777\n"))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems().first())
                                .extracting(problem -> problem.phrase().key())
                                .containsExactly("table.period.week"));
    }

    @Test
    void refusesTheWholeFileAndTellsEveryProblem() {
        ImportResult result = desk.read("bad.csv", """
                unit,period,measure,value
                ala,2025-Q1,a,80
                nobody,2025-Q1,a,80
                ala,2025-Q9,a,80
                ala,2025-Q1,zzz,80
                ala,2025-Q1,b,eighty
                """);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems().first())
                                .extracting(Problem::row)
                                .containsExactly(3L, 4L, 5L, 6L));
        assertThat(desk.count("select count(*) from collection.upload")).isZero();
    }

    @Test
    void refusesValuesOutsideTheSendersScope() {
        ImportRequest any = desk.file("one.csv", FIRST);
        ImportRequest scoped = new ImportRequest(
                any.file(), "any", "1", DataOptions.NONE, new Scope(false, new TreeSet<>(List.of("ala"))), null);

        assertThat(desk.imports.read(scoped))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems().first())
                                .extracting(Problem::row)
                                .containsExactly(4L));
    }

    @Test
    void doesNotLetSomebodyConfirmWhatTheyCouldNotHaveSentIn() {
        ImportPreview preview = ready(desk.read("one.csv", FIRST));
        Scope ala = new Scope(false, new TreeSet<>(List.of("ala")));

        assertThatThrownBy(() -> desk.imports.confirm(preview.upload(), preview.after(), ala))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("kok");
    }

    @Test
    void refusesMeasuresThatARegisterGives() {
        Measure measure = new Measure("b", Names.same("b"), "1", PeriodKind.QUARTER, RollUp.LAST);
        desk.given.put("b", new GivenMeasure("budget", new MeasureDefinition(measure, MeasureDefinition.Level.UNIT)));

        assertThat(desk.read("one.csv", FIRST))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems().first())
                                .extracting(Problem::row)
                                .containsExactly(3L));
    }

    @Test
    void asksToLookAgainWhenOtherValuesWereImportedMeanwhile() {
        ImportPreview first = ready(desk.read("one.csv", FIRST));
        ImportPreview second = ready(desk.read("two.csv", FIRST.replace("80.1", "81")));
        desk.imports.confirm(first.upload(), first.after(), Scope.ALL);

        ImportResult late = desk.imports.confirm(second.upload(), second.after(), Scope.ALL);

        assertThat(late).isInstanceOfSatisfying(ImportResult.Outdated.class, outdated -> {
            assertThat(outdated.preview().changed()).isEqualTo(1);
            assertThat(desk.imports.confirm(second.upload(), outdated.preview().after(), Scope.ALL))
                    .isInstanceOf(ImportResult.Stored.class);
        });
    }

    @Test
    void keepsTheFileAsItWasSent() throws IOException {
        String text = FIRST + "\n".repeat(3 << 20);
        long upload = ready(desk.read("long.csv", text)).upload();

        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        desk.uploads.write(upload, kept);
        assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void neverChangesOrDeletesWhatWasImported() {
        store("one.csv", FIRST);

        for (String table : List.of("upload", "piece", "reading", "confirmation")) {
            assertThatThrownBy(() ->
                            desk.database.sql("delete from collection." + table).update())
                    .as(table)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void forgetsFilesThatNobodyConfirmedWithinADay() {
        ImportFixture later = desk;
        desk.read("one.csv", FIRST);
        later.uploads.removeWaiting(ImportFixture.NOON.plusSeconds(1));

        assertThat(desk.count("select count(*) from collection.reading")).isZero();
    }

    private void store(String name, String text) {
        ImportPreview preview = ready(desk.read(name, text));
        assertThat(desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL))
                .isInstanceOf(ImportResult.Stored.class);
    }

    private static ImportPreview ready(ImportResult result) {
        assertThat(result).isInstanceOf(ImportResult.Ready.class);
        return ((ImportResult.Ready) result).preview();
    }
}

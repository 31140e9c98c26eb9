package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectedValuesTest {

    @TempDir
    private Path folder;

    @Test
    void keepsToTheContractOfSources() {
        ImportFixture desk = new ImportFixture(Small.methodology(), Small.UNITS, folder, () -> ImportFixture.NOON);
        desk.imports.store(List.of(desk.file("one.csv", """
                unit,period,measure,value,recorded,status
                ala,2025-Q1,a,80,2025-04-10,preliminary
                ala,2025-Q1,a,81,2025-04-20,final
                kok,2025-Q1,a,90,2025-04-10,final
                kok,2025-Q1,b,not applicable,2025-04-10,final
                """)));
        Period quarter = Period.quarter(2025, 1);
        MeasureQuery query = MeasureQuery.of(List.of("a", "b"), List.of(quarter), List.of());

        new MeasureSourceContract(new CollectedValues(desk.readings, new CollectedMeasures(desk.database)), query)
                .check(
                        () -> {
                            desk.database
                                    .sql("alter table collection.reading disable trigger user")
                                    .update();
                            desk.database
                                    .sql("delete from collection.reading where organisation = 'kok' and measure = 'b'")
                                    .update();
                        },
                        new MeasureKey("kok", "b", quarter));
    }

    /// One of them is confirmed; the other one is shown again, since what it would change has changed.
    @Test
    void ofTwoImportsAtOnceTheSecondLooksAgain() throws Exception {
        ImportFixture desk = new ImportFixture(Small.methodology(), Small.UNITS, folder, () -> ImportFixture.NOON);
        List<ImportPreview> previews = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ImportResult result =
                    desk.read("file" + i + ".csv", "unit,period,measure,value\nala,2025-Q1,a," + i + "\n");
            previews.add(((ImportResult.Ready) result).preview());
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<ImportResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ImportResult>> both = new ArrayList<>();
            for (ImportPreview preview : previews) {
                both.add(threads.submit(() -> {
                    together.await();
                    return desk.imports.confirm(preview.upload(), preview.after(), Scope.ALL);
                }));
            }
            for (Future<ImportResult> one : both) {
                results.add(one.get());
            }
        }
        assertThat(results).hasAtLeastOneElementOfType(ImportResult.Stored.class);
        assertThat(results).hasAtLeastOneElementOfType(ImportResult.Outdated.class);
        assertThat(desk.count("select count(*) from collection.confirmation")).isEqualTo(1);
    }
}

package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.export.PlainNumber;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.sample.SampleRatings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresCsvTest {

    @TempDir
    private static Path folder;

    private static ReportContent content;
    private static List<NamedCsvRecord> rows;

    @BeforeAll
    static void write() throws Exception {
        content = SampleRatings.report();
        Path file = folder.resolve("scores.csv");
        ScoresCsv.write(file, content.editions());
        rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()
                .toList();
    }

    @Test
    void hasTheColumnsAgreedUpon() {
        assertThat(rows.getFirst().getHeader())
                .containsExactly("period", "unit", "code", "level", "score", "rank", "band", "coverage", "flags");
    }

    @Test
    void hasOneRowForEveryNodeOfEveryUnitOfEveryEdition() {
        long expected = content.editions().stream()
                .mapToLong(edition ->
                        (long) edition.units().size() * edition.tree().size())
                .sum();
        assertThat(rows).hasSize(Math.toIntExact(expected));
    }

    @Test
    void givesBackEveryScoreToTheBit() {
        int row = 0;
        for (Edition edition : content.editions()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                for (int node = 0; node < edition.tree().size(); node++) {
                    NamedCsvRecord written = rows.get(row++);
                    String score = written.getField("score");
                    double found = score.isEmpty() ? Double.NaN : Double.parseDouble(score);
                    assertThat(Double.compare(found, edition.scores(node)[unit]))
                            .as(written.toString())
                            .isZero();
                    assertThat(written.getField("unit"))
                            .isEqualTo(edition.units().get(unit).code());
                    assertThat(written.getField("code"))
                            .isEqualTo(edition.tree().code(node));
                }
            }
        }
    }

    @Test
    void putsTheBandOnTheIndexOnly() {
        assertThat(rows)
                .filteredOn(row -> !row.getField("level").equals("index"))
                .allMatch(row -> row.getField("band").isEmpty());
        assertThat(rows)
                .filteredOn(row -> row.getField("level").equals("index")
                        && !row.getField("score").isEmpty())
                .isNotEmpty()
                .noneMatch(row -> row.getField("band").isEmpty());
    }

    @Test
    void leavesUnratedUnitsWithoutScoreAndRank() {
        Edition edition = content.editions().stream()
                .filter(some -> some.ranked() < some.units().size())
                .findFirst()
                .orElseThrow();
        for (int unit = 0; unit < edition.units().size(); unit++) {
            String code = edition.units().get(unit).code();
            if (!edition.isRated(unit)) {
                assertThat(rows)
                        .filteredOn(row -> row.getField("unit").equals(code)
                                && row.getField("period")
                                        .equals(edition.period().toString())
                                && row.getField("level").equals("index"))
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.getField("score")).isEmpty();
                            assertThat(row.getField("rank")).isEmpty();
                            assertThat(row.getField("flags")).contains("not-rated");
                            assertThat(row.getField("code"))
                                    .isEqualTo(edition.tree().code(Tree.INDEX));
                        });
            }
        }
    }

    @Test
    void writesNumbersThatReadBackTheSame() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(PlainNumber.number(number))).isEqualTo(number);
            }
            double score = random.nextDouble(-1, 101);
            assertThat(PlainNumber.number(score)).doesNotContain("E");
            assertThat(Double.parseDouble(PlainNumber.number(score))).isEqualTo(score);
        }
        assertThat(PlainNumber.number(83.0)).isEqualTo("83");
        assertThat(PlainNumber.number(0.0001)).isEqualTo("0.0001");
        assertThat(PlainNumber.number(1e300)).isEqualTo("1.0E300");
    }
}

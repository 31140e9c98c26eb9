package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.sheet.SheetNames;
import kz.aiqyn.files.sample.SampleRatings;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingWorkbookTest {

    private static ReportContent content;

    @TempDir
    private Path folder;

    @BeforeAll
    static void rate() {
        content = SampleRatings.report();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasASheetForEachBlockBesidesThoseOfTheWhole(Language language) throws Exception {
        Tree tree = content.current().getFirst().tree();
        try (ReadableWorkbook workbook = written(language)) {
            assertThat(workbook.getSheets())
                    .hasSize(tree.children(Tree.INDEX).length + 4)
                    .allMatch(sheet -> sheet.getName().length() <= 31);
        }
    }

    @Test
    void givesBackEveryTotalUnrounded() throws Exception {
        try (ReadableWorkbook workbook = written(Language.EN);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            List<Row> rows = stream.toList();
            assertThat(rows.getFirst().getCellText(6)).isEqualTo("Score");
            for (Edition edition : content.current()) {
                for (int unit = 0; unit < edition.units().size(); unit++) {
                    String code = edition.units().get(unit).code();
                    Row row = rows.stream()
                            .filter(some -> some.getCellText(5).equals(code))
                            .findFirst()
                            .orElseThrow();
                    assertThat(row.getCellAsNumber(6).orElseThrow().doubleValue())
                            .isEqualTo(edition.scores(Tree.INDEX)[unit]);
                }
            }
        }
    }

    @Test
    void showsEveryFormula() throws Exception {
        try (ReadableWorkbook workbook = written(Language.KK)) {
            Sheet formulas = workbook.findSheet("Формулалар").orElseThrow();
            try (Stream<Row> rows = formulas.openStream()) {
                assertThat(rows.skip(1).map(row -> row.getCellText(3)))
                        .containsExactlyElementsOf(content.current().getFirst().tree().indicators().stream()
                                .map(indicator -> indicator.formula())
                                .toList());
            }
        }
    }

    @Test
    void weighsIndicatorsByWhatCountsBesideWhatIsWritten() throws Exception {
        EffectiveWeights weights = EffectiveWeights.of(content.methodology());
        try (ReadableWorkbook workbook = written(Language.RU)) {
            Sheet formulas = workbook.findSheet("Формулы").orElseThrow();
            try (Stream<Row> rows = formulas.openStream()) {
                assertThat(rows.skip(1)).allSatisfy(row -> {
                    int node = weights.tree().find(row.getCellText(0)).orElseThrow();
                    assertThat(row.getCellAsNumber(7).orElseThrow().doubleValue())
                            .isEqualTo(weights.share(node));
                    assertThat(row.getCellAsNumber(8).orElseThrow().doubleValue())
                            .isEqualTo(weights.nominal(node));
                    assertThat(row.getCellText(9).isEmpty()).isEqualTo(!weights.differs(node));
                });
            }
        }
    }

    @Test
    void namesSheetsAsSpreadsheetsAllow() {
        SheetNames names = new SheetNames();
        assertThat(names.next("A/B: [c]?")).isEqualTo("A B   c");
        assertThat(names.next("Мемлекеттік қызметтер және цифрландыру")).hasSizeLessThanOrEqualTo(31);
        assertThat(names.next("мемлекеттік қызметтер және цифрландыру"))
                .hasSizeLessThanOrEqualTo(31)
                .endsWith(" 2");
        assertThat(names.next("")).isEqualTo("-");
    }

    private ReadableWorkbook written(Language language) throws Exception {
        Path file = folder.resolve("rating.xlsx");
        RatingWorkbook.write(file, content, language);
        return new ReadableWorkbook(file.toFile());
    }
}

package kz.aiqyn.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.report.ScoresCsv;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.files.values.ValuesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedTablesTest {

    private static final List<String> EVIL =
            List.of("=HYPERLINK(\"http://x\";\"y\")", "+7 701", "@a", "-a; =b", "'=1", "\"=1\"", "тыныш");

    @TempDir
    private Path folder;

    @Test
    void writesWhatExcelExpectsInEachLanguage() throws IOException {
        Dictionary table = Dictionary.of(
                "t",
                "dictionary.scores",
                ExportColumn.period("period"),
                ExportColumn.code("unit"),
                ExportColumn.decimal("score", ExportColumn.Measured.POINTS));
        assertThat(written(table, CsvDialect.PROGRAMS)).isEqualTo("period,unit,score\n2025-03,a,-1.5\n2025-03,'=b,7\n");
        assertThat(written(table, CsvDialect.excel(Language.RU)))
                .isEqualTo("\uFEFFПериод;Код субъекта;Балл\r\nмарт 2025 года;a;-1,5\r\nмарт 2025 года;'=b;7\r\n");
        assertThat(written(table, CsvDialect.excel(Language.KK))).startsWith("\uFEFFКезең;Органның коды;Балл\r\n");
        assertThat(written(table, CsvDialect.excel(Language.EN)))
                .isEqualTo("\uFEFFPeriod,Unit code,Score\r\nMarch 2025,a,-1.5\r\nMarch 2025,'=b,7\r\n");
    }

    private static String written(Dictionary table, CsvDialect dialect) throws IOException {
        StringWriter out = new StringWriter();
        CsvRows.into(out, dialect)
                .heads(table)
                .row(Period.of("2025-03"), "a", -1.5)
                .row(Period.of("2025-03"), "=b", 7)
                .flush();
        return out.toString();
    }

    @Test
    void readsBackWhatItGuarded() throws IOException {
        ReadMethodology.Good methodology = (ReadMethodology.Good)
                MethodologyFile.parse("m.yaml", """
                methodology: m
                version: "1"
                title: {kk: а, ru: а, en: a}
                measures:
                  - {code: a, names: {kk: а, ru: а, en: a}, unit: "1", period: quarter, roll-up: last}
                blocks:
                  - {code: b, names: {kk: б, ru: б, en: b}, indicators: [{code: b.a, names: {kk: а, ru: а, en: a}, unit: "1", formula: a, normalise: minmax}]}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Units units = Units.of(List.of(RatedUnit.named("ala", "district")));
        PanelBuilder builder = new PanelBuilder(units);
        Measure measure = methodology.methodology().measures().getFirst();
        for (int i = 0; i < EVIL.size(); i++) {
            builder.add(new Value(
                    "ala",
                    Period.of("202" + i + "-Q1"),
                    measure.code(),
                    new Value.Reading(-1.5 * i, null, Status.FINAL, Instant.parse("2025-01-01T00:00:00Z")),
                    new Origin(EVIL.get(i), EVIL.get(i), "", 0)));
        }
        Panel panel = builder.build();
        Path csv = folder.resolve("values.csv");
        ValuesFile.write(panel, csv);
        assertThat(Files.readString(csv))
                .doesNotContain(",=", ",@", ",+", ",-a", "\"=")
                .contains(",-1.5,");
        Read<Data> read = DataFiles.read(List.of(csv), methodology.methodology(), Optional.of(units), DataOptions.NONE);
        Panel again = ((Read.Done<Data>) read).value().panel();
        assertThat(again.readings().map(value -> value.origin().source())).containsExactlyElementsOf(EVIL);
        assertThat(again.readings().map(value -> value.origin().note())).containsExactlyElementsOf(EVIL);
    }

    @Test
    void dictionaryHasTheColumnsOfTheFileAndAllWords() throws IOException {
        Path units = folder.resolve("units.csv");
        UnitsFile.write(Units.of(List.of(RatedUnit.named("ala", "district"))), units);
        StringWriter scores = new StringWriter();
        ScoresCsv.write(scores, List.of());
        assertThat(columns(FileDictionaries.SCORES)).isEqualTo(head(scores.toString()));
        assertThat(columns(FileDictionaries.UNITS)).isEqualTo(head(Files.readString(units)));
        for (Dictionary dictionary : FileDictionaries.list()) {
            assertThat(dictionary.title().isComplete()).isTrue();
            for (ExportColumn column : dictionary.columns()) {
                assertThat(dictionary.title(column).isComplete()).isTrue();
                assertThat(dictionary.meaning(column).isComplete()).isTrue();
            }
        }
    }

    private static List<String> head(String csv) {
        return List.of(csv.lines().findFirst().orElseThrow().split(","));
    }

    private static List<String> columns(Dictionary dictionary) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode column :
                new ObjectMapper().readTree(DictionaryJson.write(dictionary)).get("columns")) {
            names.add(column.get("name").asText());
            assertThat(column.get("titles").size()).isEqualTo(3);
            assertThat(column.get("dc:description")).hasSize(3);
        }
        return names;
    }
}

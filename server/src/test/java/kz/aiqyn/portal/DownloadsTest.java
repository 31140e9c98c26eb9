package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.export.Dictionaries;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.ExportColumn;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the public pages as files: for programs, for Excel, and what their columns mean.
@PortalTest
class DownloadsTest {

    /// A file of every kind, without its ending.
    private static final Map<String, String> FILES = Map.of(
            "scores", "/ratings/ulgi-akimats/2025-Q4/scores",
            "values", "/units/shyghanaq/values",
            "series", "/indicators/economy.trade.growth/series",
            "indicators", "/indicators",
            "compare", "/compare",
            "weights", "/methods/ulgi-akimats/2/weights");

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+?)(\\.excel)?\\.csv(\\?[^\"]*)?\"");

    @LocalServerPort
    private int port;

    @Autowired
    private List<Dictionaries> dictionaries;

    @Test
    void everyColumnOfAFileStandsInItsDictionary() {
        Visitor reader = new Visitor(port);
        FILES.forEach((table, file) -> {
            HttpResponse<String> csv = reader.get("/kk" + address(file, ".csv"));
            String schema = csv.headers().firstValue("Link").orElseThrow();
            assertThat(schema)
                    .isEqualTo("</kk/data/dictionary/%s.json>; rel=\"describedby\"; type=\"application/csvm+json\""
                            .formatted(table));
            JsonNode columns = JsonMapper.shared()
                    .readTree(
                            reader.get("/kk/data/dictionary/" + table + ".json").body())
                    .get("columns");
            List<String> names = StreamSupport.stream(columns.spliterator(), false)
                    .map(column -> column.get("name").asString())
                    .toList();
            assertThat(csv.body().lines().findFirst().orElseThrow().split(",")).containsExactlyElementsOf(names);
            JsonNode row = JsonMapper.shared()
                    .readTree(reader.get("/kk" + address(file, ".json")).body())
                    .get(0);
            assertThat(row.propertyNames()).containsExactlyElementsOf(names);
        });
        HttpResponse<String> sdmx = reader.get("/kk/ratings/ulgi-akimats/2025-Q4/values.sdmx.csv");
        assertThat(sdmx.body().lines().findFirst().orElseThrow().split(","))
                .containsExactlyElementsOf(find("sdmx").heads());
    }

    @Test
    void csvForExcelHasAMarkAndTheWayOfTheLanguage() {
        Visitor reader = new Visitor(port);
        FILES.forEach((table, file) -> {
            Dictionary dictionary = find(table);
            for (String language : List.of("kk", "ru", "en")) {
                HttpResponse<String> answer = reader.get("/" + language + address(file, ".excel.csv"));
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .isEqualTo("text/csv;charset=utf-8");
                assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                        .contains(".excel.csv");
                String separator = language.equals("en") ? "," : ";";
                String heads = String.join(
                        separator,
                        dictionary.columns().stream()
                                .map(column -> dictionary.title(column))
                                .map(names -> language.equals("kk")
                                        ? names.kk()
                                        : language.equals("ru") ? names.ru() : names.en())
                                .toList());
                assertThat(answer.body()).startsWith("\uFEFF" + heads + "\r\n");
            }
        });
        assertThat(reader.get("/ru/ratings/ulgi-akimats/2025-Q4/scores.excel.csv")
                        .body())
                .contains("\r\n4 квартал 2025 года;")
                .containsPattern(";\\d+,\\d+;");
        assertThat(reader.get("/ru/ratings/ulgi-akimats/2025-Q4/scores.csv").body())
                .startsWith("period,group,unit,")
                .contains("\n2025-Q4,")
                .containsPattern(",\\d+\\.\\d+,");
    }

    @Test
    void oneIndicatorsWholeSeriesIsOneFile() {
        Visitor reader = new Visitor(port);
        assertThat(reader.get("/ru/indicators/economy.trade.growth").body())
                .contains("href=\"/ru/indicators/economy.trade.growth/series.xlsx\"");
        List<String> lines = reader.get("/ru/indicators/economy.trade.growth/series.csv")
                .body()
                .lines()
                .skip(1)
                .toList();
        int expected = 0;
        for (Published edition : InventedRatings.get().list(InventedRatings.AKIMATS)) {
            for (Edition group : InventedRatings.get().content(edition).current()) {
                boolean has = group.tree().find("economy.trade.growth").isPresent();
                expected += has ? group.units().size() : 0;
            }
        }
        assertThat(lines).hasSize(expected).hasSizeGreaterThan(8 * 15);
        Edition last = InventedRatings.get()
                .content(InventedRatings.get()
                        .find(InventedRatings.AKIMATS, Period.quarter(2025, 4))
                        .orElseThrow())
                .current()
                .getFirst();
        int leaf = last.tree().leaf(last.tree().find("economy.trade.growth").orElseThrow());
        String first = last.units().getFirst().code();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("2025-Q4,2,") && line.contains("," + first + ","))
                .singleElement()
                .asString()
                .contains("," + last.cells().raw()[leaf][0] + ",")
                .endsWith("http://localhost:8080/ru/units/" + first + "/values/economy.trade.growth/2025-Q4");
        JsonNode api = JsonMapper.shared()
                .readTree(reader.get("/api/v1/indicators/economy.trade.growth/values")
                        .body());
        assertThat(api.size()).isEqualTo(expected);
        assertThat(api.get(0).get("period").asString()).isEqualTo("2025-07");
        assertThat(api.get(expected - 1).get("period").asString()).isEqualTo("2025-Q4");
    }

    @Test
    void whatIsForPeopleIsInTheReadersWords() throws IOException {
        Visitor reader = new Visitor(port);
        String file = "/ratings/ulgi-akimats/2025-Q4/values";
        String russian = reader.get("/ru" + file + ".excel.csv").body();
        assertThat(russian)
                .contains(";окончательные данные;", ";предварительные данные;", "Бюро национальной статистики")
                .contains("тыс. тенге на человека")
                .doesNotContain(";final;", ";preliminary;", " | ", "oblast-level", "KZT");
        assertThat(reader.get("/kk" + file + ".excel.csv").body())
                .contains(";түпкілікті дерек;", "Ұлттық статистика бюросы")
                .doesNotContain(" | ", "Бюро национальной");
        assertThat(reader.get("/ru" + file + ".csv").body())
                .contains(",final,", ",oblast-level,")
                .doesNotContain(" | ");
        assertThat(texts(reader.file("/ru" + file + ".xlsx").body()))
                .contains("<t>Период</t>", "<t>4 квартал 2025 года</t>", "<t>окончательные данные</t>")
                .contains("<t>предварительные данные</t>")
                .doesNotContain("<t>final</t>", "<t>2025-Q4</t>", "<t>status</t>", " | ");
    }

    /// The texts of a workbook's cells.
    private static String texts(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("values", ".xlsx"), workbook);
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream texts = parts.getInputStream(parts.getEntry("xl/sharedStrings.xml"))) {
            return HtmlUtils.htmlUnescape(
                    new String(texts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<t [^>]*>", "<t>"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void everyDownloadHasTheChoiceAndItsDictionaryBesideIt() {
        Visitor reader = new Visitor(port);
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (String address : Addresses.PAGES) {
            String page = reader.get("/kk" + address).body();
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                boolean plain = link.group(2) == null && !link.group(1).endsWith(".sdmx");
                found += plain ? 1 : 0;
                if (plain && !page.contains("href=\"" + link.group(1) + ".excel.csv")) {
                    wrong.add(address + ": no CSV for Excel beside " + link.group());
                }
                if (!page.contains("/kk/data/dictionary#")) {
                    wrong.add(address + ": no dictionary beside " + link.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void dictionaryTellsOfEveryTableInEveryLanguage() {
        Visitor reader = new Visitor(port);
        for (String language : List.of("kk", "ru", "en")) {
            String page = reader.get("/" + language + "/data/dictionary").body();
            for (Dictionary dictionary : all()) {
                assertThat(page).contains("<h2 id=\"" + dictionary.code() + "\">");
                assertThat(dictionary.title().isComplete()).isTrue();
                assertThat(dictionary.meaning().isComplete()).isTrue();
                for (ExportColumn column : dictionary.columns()) {
                    assertThat(page).contains("<code>" + column.name() + "</code>");
                    assertThat(dictionary.title(column).isComplete()).isTrue();
                    assertThat(dictionary.meaning(column).isComplete()).isTrue();
                }
            }
        }
        assertThat(all()).extracting(Dictionary::code).contains("audit", "dry-run", "readings", "units", "sdmx");
        assertThat(reader.get("/kk/data/dictionary/nothing.json").statusCode()).isEqualTo(404);
    }

    private static String address(String file, String ending) {
        return file + ending + (file.equals("/compare") ? "?units=shyghanaq,bidaily" : "");
    }

    private List<Dictionary> all() {
        return dictionaries.stream().flatMap(part -> part.list().stream()).toList();
    }

    private Dictionary find(String code) {
        return all().stream()
                .filter(dictionary -> dictionary.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

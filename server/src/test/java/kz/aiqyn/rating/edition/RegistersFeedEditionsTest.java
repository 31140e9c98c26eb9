package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.FileDictionaries;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.InventedOblast;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ratings of the invented oblast come out of the records of its registers, and follow them.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistersFeedEditionsTest {

    private static final int INDICATORS_OF_REGISTERS = 20;

    private InventedOblast oblast;

    @BeforeAll
    void fill() throws IOException {
        oblast = InventedOblast.ofRegisters();
    }

    @AfterAll
    void stop() {
        oblast.close();
    }

    @Test
    @Order(1)
    void anEditionFromRecordsIsThatFromTheSameFiguresInFiles() throws IOException {
        Set<String> ofRegisters = oblast.measuresOfRegisters();
        assertThat(oblast.versions().getFirst().document().allIndicators())
                .filteredOn(
                        indicator -> Formula.names(indicator.formula()).stream().anyMatch(ofRegisters::contains))
                .hasSizeGreaterThanOrEqualTo(INDICATORS_OF_REGISTERS);
        try (InventedOblast byFiles = InventedOblast.ofFiles(this::everything)) {
            assertThat(byFiles.measuresOfRegisters()).isEmpty();
            for (MethodologyVersion version : oblast.versions()) {
                List<String> results = results(oblast, oblast.prepare(version));
                assertThat(results).hasSizeGreaterThan(100);
                assertThat(results(byFiles, byFiles.prepare(version))).isEqualTo(results);
            }
        }
    }

    /// Every value that the ratings read, whoever gave it, in the methodology's units.
    private void everything(Methodology methodology, Appendable to) throws IOException {
        Measures measures = oblast.server().bean(Measures.class);
        CsvRows rows = CsvRows.into(to, CsvDialect.PROGRAMS).heads(FileDictionaries.READINGS);
        for (Value value : measures.asOf(
                        measures.latest(),
                        methodology,
                        oblast.server().bean(Organisations.class).units())
                .readings()
                .toList()) {
            rows.row(List.of(
                    value.unit(),
                    value.period(),
                    value.measure(),
                    written(value.reading()),
                    "",
                    value.reading().status().name().toLowerCase(Locale.ROOT),
                    "the registers",
                    ""));
        }
        rows.flush();
    }

    private static String written(Value.Reading reading) {
        if (reading.missing() == null) {
            return new BigDecimal(Double.toString(reading.number())).toPlainString();
        }
        return reading.missing() == MissingReason.NOT_APPLICABLE ? "not applicable" : "";
    }

    /// Every value, score and place of an edition, to the last bit.
    private static List<String> results(InventedOblast of, long edition) {
        return of.server()
                .bean(JdbcClient.class)
                .sql("""
                        select concat_ws(' ', u.code, n.code, r.raw, r.treated, r.scaled, r.earlier, r.score, r.place, r.flags,
                                         r.reason, r.preliminary, r.coverage, r.contribution)
                        from edition.edition e
                        join edition.result r on r.computation = e.computation
                        join edition.node n on n.computation = r.computation and n.number = r.node
                        join edition.unit u on u.computation = r.computation and u.peer_group = r.peer_group
                            and u.number = r.unit
                        where e.id = :edition
                        order by u.code, r.node
                        """)
                .param("edition", edition)
                .query(String.class)
                .list();
    }

    @Test
    @Order(2)
    void aRecordThatAnEditorChangesMovesThePreviewWhoseValueLeadsToIt() {
        long edition = oblast.prepare(oblast.versions().getFirst());
        List<String> before = results(oblast, edition);
        InventedOblast.Site site = oblast.site();
        Visitor economist = oblast.economist();
        String value = site.value(edition);
        String unit = value.substring(0, value.indexOf("/values/"));
        assertThat(economist.get(unit).body()).contains("href=\"" + value + "\"");
        String disbursed = lead(economist.get(value).body());

        assertThat(oblast.finance(economist, site, "98765.4")).isEqualTo(303);
        oblast.server().bean(Jobs.class).awaitAll();

        assertThat(results(oblast, edition)).isNotEqualTo(before);
        String explained = economist.get(value).body();
        assertThat(lead(explained)).isNotEqualTo(disbursed);
        String history = link(explained, "/kk/staff/values/history\\?[^\"]*measure=works\\.plan");
        String records = link(economist.get(history).body(), "/kk/registers/construction[^\"]*works\\.plan");
        assertThat(new Visitor(oblast.server().port()).get(records).body())
                .contains("/registers/construction/" + site.id());
    }

    /// The value that a page of it begins with.
    private static String lead(String page) {
        return found(page, "class=\"lede\"><strong>([^<]*)</strong>");
    }

    private static String link(String page, String begin) {
        return found(page, "href=\"(" + begin + "[^\"]*)\"").replace("&amp;", "&");
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}

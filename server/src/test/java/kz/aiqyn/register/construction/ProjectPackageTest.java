package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.ReadLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sites as OC4IDS 0.9.4 writes them. The standard's own schemas are not part of this program: whoever has
/// them names their folder by `-Daiqyn.standards=...`.
class ProjectPackageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final String BASE = "https://standard.open-contracting.org/infrastructure/schema/0__9__4/";

    private static String written(List<SiteDossier> sites) {
        Site site = new Site("Үлгі облысы", "Область Үлгі", "Ulgi oblast", true, "https://rating.example.kz");
        return JSON.writeValueAsString(ProjectPackage.of(sites, site, Names::same));
    }

    private static List<SiteDossier> sites() {
        return SampleSitesTest.made(TODAY).stream()
                .map(dossier -> located(noted(dossier)))
                .toList();
    }

    /// With a note in each report, which the demonstration has not.
    private static SiteDossier noted(SiteDossier dossier) {
        return new SiteDossier(
                dossier.site(),
                dossier.milestones(),
                dossier.money(),
                dossier.reports().stream()
                        .map(one -> new ProgressReport(one.day(), one.planned(), one.actual(), one.paid(), "Ескертпе"))
                        .toList(),
                dossier.inspections());
    }

    private static SiteDossier located(SiteDossier dossier) {
        ConstructionSite site = dossier.site();
        SitePlace place = new SitePlace(site.place().village(), SiteLimits.degrees(43.21), SiteLimits.degrees(68.25));
        return new SiteDossier(
                new ConstructionSite(
                        site.id(),
                        site.organisation(),
                        site.names(),
                        site.kind(),
                        place,
                        site.contract(),
                        site.programme(),
                        site.term(),
                        site.state(),
                        site.remark(),
                        site.version(),
                        NOW),
                dossier.milestones(),
                dossier.money(),
                dossier.reports(),
                dossier.inspections());
    }

    @Test
    void nothingIsLostOnTheWayOutAndIn() {
        List<SiteDossier> sites = sites();
        ReadLog log = new ReadLog();
        int number = 0;
        for (JsonNode project : JSON.readTree(written(sites)).path("projects")) {
            Optional<SiteDossier> read = new ProjectReader("a.json", log, NOW, number + 1).read(project);
            assertThat(log.problems().first()).isEmpty();
            assertThat(read).contains(sites.get(number++));
        }
        assertThat(number).isEqualTo(sites.size());
    }

    @Test
    void saysWhatAProjectLacks() {
        ReadLog log = new ReadLog();
        JsonNode project = JSON.readTree("""
                {"id": "x", "title": "Мектеп", "publicAuthority": {"id": "a"},
                 "period": {"startDate": "2025-01-01T00:00:00Z", "endDate": "кейін"}}
                """);
        assertThat(new ProjectReader("a.json", log, NOW, 3).read(project)).isEmpty();
        assertThat(log.problems().first())
                .extracting(problem -> problem.column() + " " + problem.phrase().key())
                .contains("period.endDate construction.refused.moment")
                .anyMatch(text -> text.startsWith("contractingProcesses"));
        assertThat(log.problems().first()).allMatch(problem -> problem.row() == 3);
    }

    @Test
    void isValidBySchema() throws IOException {
        Path folder = Path.of(System.getProperty("aiqyn.standards", "../../shared/standards"))
                .resolve("oc4ids-0.9.4/schema");
        assumeTrue(
                Files.isDirectory(folder),
                "THE SCHEMAS OF OC4IDS ARE NOT HERE, nothing was checked: looked in " + folder.toAbsolutePath());
        Map<String, String> schemas = Map.of(
                BASE + "project-package-schema.json", Files.readString(folder.resolve("project-package-schema.json")),
                BASE + "project-schema.json", Files.readString(folder.resolve("project-schema.json")));
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_4, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of(BASE + "project-package-schema.json"));
        String text = written(sites());
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("\"implementation\"", "\"dreamt\""), InputFormat.JSON))
                .as("the schema is asked")
                .isNotEmpty();
    }
}

package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.Evidence;
import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureCatalogueChanged;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.MeasuresTouched;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.StaffSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A register gives a cost in tenge by months; a methodology declares it in millions by quarters. Then the
/// register says that its numbers are hectares.
@ServerTest
class DefinitionsAgreeTest {

    private static final String CODE = "agree";
    private static final Period QUARTER = Period.quarter(2024, 1);

    private static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind,parent,from,to
            agree,,Келісім облысы,Область согласия,Oblast of agreement,oblast,,,
            agree-a,,Келісім ауданы,Район согласия,District of agreement,agreedistrict,agree,,
            agree-b,,Бірлік ауданы,Район единства,District of unity,agreedistrict,agree,,
            """;

    private static final String METHODOLOGY = """
            methodology: agree
            version: "%s"
            in-force: {from: %s}
            title: {kk: Құн рейтингі, ru: Рейтинг стоимости, en: Rating of cost}
            peers: {by: kind, groups: [{code: agreedistrict, names: {kk: Аудандар, ru: Районы, en: Districts}}]}
            measures:
              - {code: agree.cost, names: {kk: Құны, ru: Стоимость, en: Cost}, unit: mln KZT, period: quarter, roll-up: sum}
            indicators:
              - code: agree.spent
                names: {kk: Жұмсалғаны, ru: Потрачено, en: Spent}
                unit: mln KZT
                formula: agree.cost
                normalise: goalposts [0, 10]
            """;

    private final ConfigurableApplicationContext server;
    private final MockMvcTester site;
    private final JdbcClient database;
    private final Roads roads = new Roads();

    @Autowired
    DefinitionsAgreeTest(ConfigurableApplicationContext server, MockMvcTester site, JdbcClient database) {
        this.server = server;
        this.site = site;
        this.database = database;
    }

    @BeforeEach
    void registers() {
        server.getBeanFactory().registerSingleton(Roads.CODE, roads);
    }

    @AfterEach
    void leaves() {
        ((DefaultListableBeanFactory) server.getBeanFactory()).destroySingleton(Roads.CODE);
    }

    @Test
    void whatCanBeConvertedIsAndWhatCannotIsRefusedWithBothTexts() throws IOException {
        Path units = Files.writeString(Files.createTempDirectory("agree").resolve("units.csv"), UNITS);
        assertThat(server.getBean(OrganisationImports.class).units(units, null)).isInstanceOf(Read.Done.class);
        tell("KZT");
        publish(draft("1", "2024-01-01"));

        server.getBean(EditionDesk.class).publishPast(CODE, QUARTER, Instant.parse("2024-05-01T00:00:00Z"));

        String value = "/kk/units/agree-a/values/agree.spent/2024-Q1";
        assertThat(shown(value)).contains("3,5", "35,0", "1 млн теңге = 1 000 000 теңге");
        assertThat(shown(value.replace("/kk/", "/ru/"))).contains("1 млн тенге = 1 000 000 тенге");
        assertThat(shown(value.replace("/kk/", "/en/"))).contains("1 million tenge = 1,000,000 tenge");
        String version = "/kk/staff/methodologies/agree/1";
        assertThat(staff(version)).contains("1 млн теңге = 1 000 000 теңге");

        tell("ha");

        EditionDesk.Refusal refusal = catchThrowableOfType(
                EditionDesk.Refusal.class,
                () -> server.getBean(EditionDesk.class).prepare(CODE, QUARTER));
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            for (Language language : Language.values()) {
                assertThat(Wording.of(language).say(reason))
                        .contains("agree-roads", "agree.cost", "ha", "agree/1", "mln KZT");
            }
        });
        assertThat(shown(value)).contains("35,0");
        assertThat(staff("/kk/staff/ratings")).contains("agree-roads");
        for (String language : List.of("kk", "ru", "en")) {
            String page = version.replace("/kk/", "/" + language + "/");
            assertThat(staff(page)).contains("agree-roads", "agree/1").contains("class=\"error\"");
        }

        MethodologyVersion begun = draft("2", "2025-01-01");
        String draft = "/kk/staff/methodologies/agree/2";
        assertThat(staff(draft + "/edit/measures"))
                .containsPattern("(?s)id=\"measure-agree.cost\".*agree-roads.*mln KZT.*</tr>");
        MethodologyVersion second = take(server.getBean(MethodologyLife.class), begun, MethodologyEvent.SEND);
        for (String language : List.of("kk", "ru", "en")) {
            MvcTestResult refused = site.post()
                    .uri(draft.replace("/kk/", "/" + language + "/") + "/life/agree")
                    .param("seen", second.digest())
                    .with(new StaffSite(site, database).as(Role.APPROVER))
                    .with(csrf())
                    .exchange();
            assertThat(refused).hasStatus(422);
            assertThat(refused).bodyText().contains("agree-roads", "mln KZT", "agree/2");
        }
    }

    private static MethodologyVersion take(MethodologyLife life, MethodologyVersion version, MethodologyEvent event) {
        Outcome<MethodologyVersion> result = life.take(LifeRequest.of(version, event));
        assertThat(result).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<MethodologyVersion>) result).value();
    }

    private void publish(MethodologyVersion draft) {
        MethodologyLife life = server.getBean(MethodologyLife.class);
        take(
                life,
                take(life, take(life, draft, MethodologyEvent.SEND), MethodologyEvent.AGREE),
                MethodologyEvent.PUBLISH);
    }

    private MethodologyVersion draft(String version, String from) {
        byte[] bytes = METHODOLOGY.formatted(version, from).getBytes(StandardCharsets.UTF_8);
        return Samples.saved(server.getBean(Drafts.class).importFile("agree.yaml", bytes));
    }

    private void tell(String unit) {
        roads.unit = unit;
        TransactionTemplate transaction = new TransactionTemplate(server.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            server.publishEvent(new MeasureCatalogueChanged(Roads.CODE));
            server.publishEvent(new MeasuresTouched(
                    Roads.CODE, MeasureQuery.of(List.of(Roads.MEASURE), QUARTER.parts(PeriodKind.MONTH), List.of())));
        });
        server.getBean(Jobs.class).awaitAll();
    }

    private String shown(String address) {
        MvcTestResult shown = site.get().uri(address).exchange();
        assertThat(shown).hasStatusOk();
        return text(shown);
    }

    private String staff(String address) {
        MvcTestResult shown = new StaffSite(site, database).get(address, Role.ECONOMIST);
        assertThat(shown).hasStatusOk();
        return text(shown);
    }

    private static String text(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    /// What a district spends each month: a third of 3.5 and of 5 million tenge.
    private static final class Roads implements MeasureSource {

        private static final String CODE = "agree-roads";
        private static final String MEASURE = "agree.cost";
        private static final Map<String, List<Double>> SPENT = Map.of(
                "agree-a", List.of(1_000_000.0, 1_500_000.0, 1_000_000.0),
                "agree-b", List.of(2_000_000.0, 2_000_000.0, 1_000_000.0));

        private volatile String unit = "KZT";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public MeasureCatalogue definitions() {
            Measure cost = new Measure(MEASURE, Names.same("Cost"), unit, PeriodKind.MONTH, RollUp.SUM);
            return MeasureCatalogue.of(List.of(new MeasureDefinition(cost, MeasureDefinition.Level.UNIT)));
        }

        @Override
        public void contribute(MeasureQuery query, MeasureSink sink) {
            SPENT.forEach((district, spent) -> query.periods()
                    .forEach(month -> sink.accept(
                            new MeasureKey(district, MEASURE, month),
                            new ContributedValue.Value(spent.get(month.number() - 1), Status.FINAL),
                            new Evidence("roads/1", Instant.parse("2024-04-10T00:00:00Z"), Origin.UNKNOWN))));
        }
    }
}

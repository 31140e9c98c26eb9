package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
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

/// Two registers give one measure: the first knows January and February, the second February and March.
@ServerTest
class SourceChoiceTest {

    private static final String MEASURE = "choice.length";
    private static final String PAGE = "/kk/staff/values/sources";
    private static final Period JANUARY = Period.month(2024, 1);

    private final ConfigurableApplicationContext server;
    private final MockMvcTester site;
    private final JdbcClient database;
    private final Lengths first = new Lengths("choice-first", Map.of(JANUARY, 1.0, JANUARY.plus(1), 2.0));
    private final Lengths second = new Lengths("choice-second", Map.of(JANUARY.plus(1), 20.0, JANUARY.plus(2), 30.0));

    @Autowired
    SourceChoiceTest(ConfigurableApplicationContext server, MockMvcTester site, JdbcClient database) {
        this.server = server;
        this.site = site;
        this.database = database;
    }

    @BeforeEach
    void registers() {
        List.of(first, second).forEach(one -> server.getBeanFactory().registerSingleton(one.code(), one));
    }

    @AfterEach
    void leave() {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) server.getBeanFactory();
        List.of(first, second).forEach(one -> beans.destroySingleton(one.code()));
    }

    @Test
    void whatTheChosenSourceGivesTakesThePlaceOfWhatTheOtherGave() {
        tell(first);
        tell(second);
        assertThat(values()).containsExactly("2024-01 1 choice-first", "2024-02 2 choice-first");
        assertThat(shown(Role.ECONOMIST)).contains(MEASURE, "choice-first", "choice-second", "<button");
        assertThat(shown(Role.AUDITOR)).contains(MEASURE).doesNotContain("value=\"choice-second\"");

        assertThat(choose("choice-second", Role.OFFICER)).hasStatus(403);
        assertThat(choose("choice-third", Role.ECONOMIST))
                .hasStatus(422)
                .bodyText()
                .contains("choice-third");
        assertThat(choose("choice-second", Role.ECONOMIST)).hasStatus(303);
        server.getBean(Jobs.class).awaitAll();

        assertThat(values())
                .containsExactly("2024-01 1 choice-first", "2024-02 20 choice-second", "2024-03 30 choice-second");
        assertThat(database.sql("""
                                select operation, changes::text from audit.entry where subject = 'measure:choice.length'
                                """)
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .singleElement()
                .asString()
                .contains("values.source.chosen", "choice-first > choice-second");
    }

    private List<String> values() {
        return database.sql("""
                        select period || ' ' || number || ' ' || source from measure.current_value
                        where measure = :measure order by period
                        """).param("measure", MEASURE).query(String.class).list();
    }

    private String shown(Role role) {
        MvcTestResult shown = site.get()
                .uri(PAGE)
                .with(new StaffSite(site, database).as(role))
                .exchange();
        assertThat(shown).hasStatusOk();
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult choose(String source, Role role) {
        return site.post()
                .uri(PAGE)
                .param("measure", MEASURE)
                .param("source", source)
                .with(new StaffSite(site, database).as(role))
                .with(csrf())
                .exchange();
    }

    private void tell(Lengths source) {
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            server.publishEvent(new MeasureCatalogueChanged(source.code()));
            server.publishEvent(new MeasuresTouched(
                    source.code(), MeasureQuery.of(List.of(MEASURE), source.lengths.keySet(), List.of())));
        });
        server.getBean(Jobs.class).awaitAll();
    }

    private record Lengths(String code, Map<Period, Double> lengths) implements MeasureSource {

        @Override
        public MeasureCatalogue definitions() {
            Measure length = new Measure(MEASURE, Names.same("Length"), "km", PeriodKind.MONTH, RollUp.SUM);
            return MeasureCatalogue.of(List.of(new MeasureDefinition(length, MeasureDefinition.Level.UNIT)));
        }

        @Override
        public void contribute(MeasureQuery query, MeasureSink sink) {
            lengths.forEach((month, length) -> {
                if (query.periods().contains(month)) {
                    sink.accept(
                            new MeasureKey("choice-a", MEASURE, month),
                            new ContributedValue.Value(length, Status.FINAL),
                            new Evidence("lengths", Instant.parse("2024-04-10T00:00:00Z"), Origin.UNKNOWN));
                }
            });
        }
    }
}

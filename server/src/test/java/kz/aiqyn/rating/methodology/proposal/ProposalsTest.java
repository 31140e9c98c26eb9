package kz.aiqyn.rating.methodology.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.StaffSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ProposalsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Methodologies methodologies;

    @Autowired
    private JdbcClient database;

    private final String code = "proposals-" + COUNT.incrementAndGet();

    @BeforeEach
    void beginsWithADraft() {
        drafts.importFile("small.yaml", Samples.small(code, "1", "2030-01-01", "2030-12-31"));
    }

    @Test
    void takesAProposalIntoADraft() {
        long id = proposed(Role.HEAD);
        MvcTestResult accepted = post(
                Role.ECONOMIST,
                "/kk/staff/proposals/" + id + "/accept",
                Map.of(
                        "draft",
                        "1",
                        "code",
                        "life.roads",
                        "parent",
                        "life",
                        "unit",
                        "%",
                        "formula",
                        "100 * fact / plan",
                        "direction",
                        "up",
                        "normalise",
                        "goalposts [0, 100]"));
        assertThat(accepted).hasStatus(303);
        Indicator indicator = methodologies
                .get(code, "1")
                .document()
                .findIndicator("life.roads")
                .orElseThrow();
        assertThat(indicator.names().kk()).isEqualTo("Жол сапасы");
        assertThat(indicator.passport().sectors()).containsExactly("roads");
        assertThat(indicator.passport().reason().kk()).isEqualTo("Тұрғындар сұрайды");
        assertThat(get(Role.HEAD, "/kk/staff/proposals")).bodyText().contains("жобаға енгізілді");
        assertThat(operations("proposal:" + id)).isEqualTo(2);
        assertThat(post(Role.ECONOMIST, "/kk/staff/proposals/" + id + "/decline", Map.of("decline", "кеш")))
                .hasStatus(422);
    }

    @Test
    void declinesWithAReasonThatTheProposerSees() {
        long id = proposed(Role.OFFICER);
        for (String reason : List.of(" ", "Дерек\u202E жоқ", "д".repeat(4001))) {
            assertThat(post(Role.ECONOMIST, "/kk/staff/proposals/" + id + "/decline", Map.of("decline", reason)))
                    .hasStatus(422);
        }
        assertThat(post(Role.ECONOMIST, "/kk/staff/proposals/" + id + "/decline", Map.of("decline", "Дерек жоқ")))
                .hasStatus(303);
        assertThat(get(Role.OFFICER, "/ru/staff/proposals")).bodyText().contains("Дерек жоқ");
    }

    @Test
    void showsNobodyElsesProposalsButToThoseWhoDecide() {
        long id = proposed(Role.HEAD);
        assertThat(get(Role.OFFICER, "/kk/staff/proposals/" + id)).hasStatus(404);
        assertThat(get(Role.HEAD, "/kk/staff/proposals/" + id)).hasStatusOk();
        assertThat(get(Role.ECONOMIST, "/kk/staff/proposals/" + id)).hasStatusOk();
        assertThat(get(Role.AUDITOR, "/kk/staff/proposals")).hasStatus(403);
        assertThat(post(Role.HEAD, "/kk/staff/proposals/" + id + "/decline", Map.of("decline", "x")))
                .hasStatus(403);
    }

    @Test
    void saysWhatAProposalLacks() {
        MvcTestResult lacking = post(Role.LEADER, "/ru/staff/proposals", Map.of("methodology", code, "source", "БНС"));
        assertThat(lacking).hasStatus(422);
        assertThat(lacking).bodyText().contains("хотя бы на одном языке", "value=\"БНС\"");
    }

    @Test
    void refusesAnIndicatorWhoseCodeIsTaken() {
        long id = proposed(Role.HEAD);
        MvcTestResult refused = post(
                Role.ECONOMIST,
                "/ru/staff/proposals/" + id + "/accept",
                Map.of(
                        "draft",
                        "1",
                        "code",
                        "life.one",
                        "parent",
                        "life",
                        "unit",
                        "%",
                        "formula",
                        "1",
                        "direction",
                        "up",
                        "normalise",
                        "minmax"));
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("занят");
    }

    private long proposed(Role role) {
        assertThat(post(
                        role,
                        "/kk/staff/proposals",
                        Map.of(
                                "methodology", code,
                                "name.kk", "Жол сапасы",
                                "name.ru", "Качество дорог",
                                "reason", "Тұрғындар сұрайды",
                                "sector", "roads",
                                "source", "Басқарма")))
                .hasStatus(303);
        return database.sql("select max(id) from methodology.proposal where methodology = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private int operations(String subject) {
        return database.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(Role role, String address) {
        return new StaffSite(site, database).get(address, role);
    }

    private MvcTestResult post(Role role, String address, Map<String, String> fields) {
        return new StaffSite(site, database).post(address, fields, role);
    }
}

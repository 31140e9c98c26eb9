package kz.aiqyn.base.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.testing.HeldTable;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people see of work in the background.
@ServerTest
class JobPagesTest {

    private static final String PASSWORD = "jol-zhondeu-2026";

    private final int port;
    private final ApplicationContext server;

    @Autowired
    JobPagesTest(@LocalServerPort int port, ApplicationContext server) {
        this.port = port;
        this.server = server;
    }

    @Test
    void whoeverKeepsTheInstallationSeesWhatRunsAndWhyWhatFailed() {
        long failed = job("'FAILED'", "'', 0, 0", "now()");
        long running = job("'RUNNING'", "'edition.stage.stories', 3, 20", "null");
        Visitor administrator = signedIn("jobs-keeper", NewGrant.everywhere(Role.ADMINISTRATOR));
        Visitor officer = signedIn("jobs-economist", NewGrant.everywhere(Role.ECONOMIST));
        try {
            assertThat(administrator.get("/en/staff/jobs?facet=failed").body()).contains("Why: the road is closed");
            assertThat(administrator.get("/kk/staff/jobs?state=running").body()).contains("3 / 20");
            assertThat(administrator.get("/ru/staff/jobs/" + failed).body())
                    .contains("Почему: дорога закрыта")
                    .doesNotContain("http-equiv=\"refresh\"");
            assertThat(administrator.get("/en/staff/jobs/" + running).body())
                    .contains("Explaining changes (3 of 20)", "<noscript><meta http-equiv=\"refresh\" content=\"2\">");
            assertThat(administrator.get("/kk/staff/jobs/999999999").statusCode())
                    .isEqualTo(404);
            assertThat(officer.get("/kk/staff/jobs").statusCode()).isEqualTo(403);
        } finally {
            // It is nobody's work: whoever waits for all work would wait for it in vain.
            server.getBean(JdbcClient.class)
                    .sql("delete from job.job where id = :id")
                    .param("id", running)
                    .update();
        }
    }

    /// Whoever read a value would wait until the table is let go.
    @Test
    @Timeout(60)
    void pagesReadNoValuesToSayWhatCanBeRatedWhatWouldBeRevisedAndWhatIsMissing() {
        WalkedOblast oblast = WalkedOblast.make(server, "stored", 97);
        Visitor economist = signedIn("jobs-reader", NewGrant.everywhere(Role.ECONOMIST));
        String missing =
                "/en/staff/values/missing?period=" + WalkedOblast.OPEN + "&methodology=" + oblast.code() + "/1";
        economist.get(missing);
        server.getBean(Jobs.class).awaitAll();
        String database = server.getEnvironment().getRequiredProperty("aiqyn.database.url");
        try (HeldTable held = HeldTable.whole(database, "measure.value")) {
            assertThat(held).isNotNull();
            assertThat(economist.get("/en/staff").statusCode()).isEqualTo(200);
            assertThat(economist.get("/en/staff/ratings").body()).contains("As of ", "Rating of roads");
            assertThat(economist.get("/en/staff/ratings/revisions").body()).contains("As of ");
            assertThat(economist.get("/en/staff/ratings/dry-run?version=" + oblast.code() + "/2")
                            .body())
                    .contains("As of ");
            assertThat(economist.get(missing).body()).contains("As of ");
        }
    }

    private long job(String state, String progress, String ended) {
        return server.getBean(JdbcClient.class)
                .sql("""
                        insert into job.job (kind, key, lane, data, name_kk, name_ru, name_en, subject_kk, subject_ru,
                            subject_en, state, stage, done, total, failure_kk, failure_ru, failure_en, asked_at,
                            asked_by, due_at, ended_at)
                        values ('edition.prepare', '', '', '{}', 'Есептеу', 'Расчёт', 'Preview', '', '', '', %s, %s,
                            'Неге: жол жабық', 'Почему: дорога закрыта', 'Why: the road is closed', now(), 'a', now(), %s)
                        returning id
                        """.formatted(state, progress, ended))
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(String login, NewGrant grant) {
        server.getBean(AccountRegister.class).create(new NewAccount(login, login, PASSWORD, false, List.of(grant)));
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, PASSWORD);
        return visitor;
    }
}

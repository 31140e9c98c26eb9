package kz.aiqyn.portal.monday;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.stream.IntStream;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// First pages while a quarter is heard, with everything in the database.
@ServerTest
class MondayHearingTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @Test
    void saysWhatIsObjectedAndWhatIsOwedAsOftenAskingForManyAsForOne() {
        WalkedOblast oblast = WalkedOblast.make(server, "monday", 83);
        Visitor leader = signedIn(oblast.account("leader", NewGrant.everywhere(Role.LEADER)));
        String head = oblast.account("head", NewGrant.at(oblast.district("b"), Role.HEAD));
        Visitor body = signedIn(head);
        String hearing = "/staff/ratings/editions/" + oblast.edition() + "/objections";

        assertThat(leader.get("/kk/staff").body()).contains("/kk" + hearing, "Қаралып жатқан қарсылықтар");
        assertThat(body.get("/ru/staff").body())
                .contains(
                        "Мои возражения",
                        "/ru" + hearing,
                        "Возражений не было",
                        "Район b",
                        "возражения принимаются до");

        oblast.objection("b", head);
        long one = least(leader);
        assertThat(body.get("/ru/staff").body()).contains("Жол ұзындығы қате.", "ждёт ответа");
        assertThat(leader.get("/ru/staff").body()).contains("возражений – 1, без ответа – 1");

        for (int i = 0; i < 8; i++) {
            oblast.objection("c", head);
            oblast.objection("a", head);
        }
        assertThat(leader.get("/ru/staff").body()).contains("возражений – 17, без ответа – 17");
        // For each objection it would be sixteen more; the server itself may take one at any time.
        assertThat(least(leader)).isPositive().isLessThanOrEqualTo(one + 2);
    }

    /// How often a first page takes a connection; what the server does by itself meanwhile is not the page's doing.
    private long least(Visitor visitor) {
        server.getBean(Jobs.class).awaitAll();
        visitor.get("/kk/staff");
        return IntStream.range(0, 5)
                .mapToLong(round -> {
                    long before = borrowed();
                    visitor.get("/kk/staff");
                    return borrowed() - before;
                })
                .min()
                .orElseThrow();
    }

    private long borrowed() {
        return meters.get("hikaricp.connections.acquire").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }
}

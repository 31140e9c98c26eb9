package kz.aiqyn.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Where entries lead, with everything in the database.
@ServerTest
class TrailPlacesTest {

    private static final Pattern PLACE = Pattern.compile("<td>\\s*<a href=\"(/kk/staff/[^\"]+)\"");

    private static final Pattern NEXT = Pattern.compile("href=\"(/kk/staff/audit\\?[^\"]+)\" rel=\"next\"");

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    @Test
    void everyEntryLeadsToAPageThatIsThereForWhoeverMayDoEverything() {
        WalkedOblast oblast = WalkedOblast.make(server, "trail", 87);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.everybody("all"), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        TreeSet<String> places = new TreeSet<>();
        Optional<String> page = Optional.of("/kk/staff/audit?name=" + oblast.code());
        while (page.isPresent()) {
            String body = visitor.get(page.get()).body();
            PLACE.matcher(body).results().forEach(found -> places.add(found.group(1)));
            page = NEXT.matcher(body)
                    .results()
                    .map(next -> next.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        assertThat(places)
                .anyMatch(place -> place.startsWith("/kk/staff/ratings/editions/of/trail/"))
                .anyMatch(place -> place.startsWith("/kk/staff/methodologies/trail/"))
                .anyMatch(place -> place.startsWith("/kk/staff/values/imports/"))
                .anyMatch(place -> place.startsWith("/kk/staff/accounts/trail-all"))
                .allSatisfy(place -> assertThat(arrived(visitor, place)).isEqualTo(200));
    }

    private static int arrived(Visitor visitor, String place) {
        HttpResponse<String> answer = visitor.get(place);
        if (answer.statusCode() != 303) {
            return answer.statusCode();
        }
        String to = answer.headers().firstValue("Location").orElseThrow();
        return visitor.get(to.substring(to.indexOf("/kk/"))).statusCode();
    }
}

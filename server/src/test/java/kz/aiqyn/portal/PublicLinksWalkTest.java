package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No link of the public pages leads to where nothing is. Pages of one kind hold links of the same shapes, so that a
/// page of each kind is read, and all links of it are followed.
@PortalTest
class PublicLinksWalkTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    /// Where the walk begins: pages with something of their own, such as a unit founded and one ended amid the periods.
    private static final List<String> BEGIN = List.of(
            "/kk",
            "/ru/units/zhogharysai",
            "/kk/units/qossai",
            "/kk/units/shyghanaq",
            "/kk/units/department.economy",
            "/kk/ratings/ulgi-akimats/2025-Q3",
            "/kk/ratings/ulgi-akimats/2024-Q2",
            "/kk/search?q=%D0%B0%D1%83%D0%B4%D0%B0%D0%BD",
            "/kk/search?q=%D1%81%D0%B0%D0%BB%D0%BC%D0%B0%D2%9B",
            "/kk/compare?units=shyghanaq,bidaily",
            "/kk/methods/ulgi-akimats/2/weights?w.economy=60");

    @LocalServerPort
    private int port;

    private final List<String> dead = new ArrayList<>();
    private final Map<String, String> pages = new HashMap<>();

    @Test
    void findsAPageBehindEveryLink() {
        Visitor visitor = new Visitor(port);
        Deque<String> open = new ArrayDeque<>(BEGIN);
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>(BEGIN);
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            HttpResponse<String> answer = visitor.get(address);
            if (answer.statusCode() >= 400) {
                dead.add("%s answers %d".formatted(address, answer.statusCode()));
            }
            boolean isPage =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (isPage && (BEGIN.contains(address) || kinds.add(kind(address)))) {
                pages.put(address, answer.body());
                links(address, answer.body()).stream().filter(asked::add).forEach(open::addLast);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(15);
        assertThat(asked).hasSizeGreaterThan(400);
        anchors();
        assertThat(dead).isEmpty();
    }

    /// Places within pages: those of the page itself, and of others where they were read.
    private void anchors() {
        pages.forEach((address, body) -> LINK.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(link -> link.contains("#"))
                .forEach(link -> {
                    String path = link.substring(0, link.indexOf('#'));
                    String target = pages.get(path.isEmpty() ? address : path);
                    String id = link.substring(link.indexOf('#') + 1);
                    if (target != null
                            && ID.matcher(target)
                                    .results()
                                    .noneMatch(found -> found.group(1).equals(id))) {
                        dead.add("%s leads to %s, where nothing has this name".formatted(address, link));
                    }
                }));
    }

    private static List<String> links(String address, String body) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            String to = link.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
            if (to.startsWith("?")) {
                links.add(address.replaceFirst("\\?.*", "") + to);
            } else if (to.startsWith("/")) {
                links.add(to);
            }
        }
        return links;
    }

    /// The address with what stands for one of many left out: what is behind two of one kind has the same links but for
    /// these.
    private static String kind(String address) {
        return address.replaceFirst("^/(kk|ru|en)", "")
                .replaceAll("/units/[^/?]+", "/units/*")
                .replaceAll("/values/[^/?]+/[^/?]+", "/values/*")
                .replaceAll("/indicators/[^/?]+", "/indicators/*")
                .replaceAll("/ratings/[^/?]+/[^/?]+", "/ratings/*")
                .replaceAll("/methods/[^/?]+/[^/?]+", "/methods/*")
                .replaceAll("=[^&]*", "=*");
    }

    @ParameterizedTest
    @CsvSource({
        "/kk/, /kk",
        "/kk/indicators/, /kk/indicators",
        "/ru/indicators/?methodology=ulgi-departments, /ru/indicators?methodology=ulgi-departments",
        "/kk/ratings, /kk",
        "/kk/units, /kk",
        "/kk/ratings/ulgi-akimats, /kk/ratings/ulgi-akimats/2025-Q4",
        "/kk/methods/ulgi-akimats, /kk/methods/ulgi-akimats/2",
        "/kk/units/shyghanaq/values, /kk/units/shyghanaq",
        "/kk/units/shyghanaq/values/economy.sei, /kk/units/shyghanaq"
    })
    void leadsFromACutAddressToAPage(String cut, String page) {
        HttpResponse<String> answer = new Visitor(port).get(cut);
        assertThat(answer.statusCode()).isBetween(300, 308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
        assertThat(new Visitor(port).get(page).statusCode()).isEqualTo(200);
    }
}

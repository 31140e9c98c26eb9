package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.rating.methodology.edit.MethodologyPart;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever somebody with every right sends to a route, over the wire: the answer says what is wrong, and the server
/// does not break down.
@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    /// Parts of an address, encoded.
    private static final List<String> PARTS = List.of(
            "x",
            "0",
            "-1",
            "999999999",
            "99999999999999999999",
            "2024-Q9",
            "..%2F",
            "%2e%2e",
            "%00",
            "%27",
            "%22%3E",
            "%D2%9B",
            "%F0%9F%92%A9",
            "a%0D%0Ab",
            "a;b",
            "x".repeat(3000));

    /// Fields, encoded.
    private static final List<String> FIELDS = List.of(
            "",
            "x",
            "0",
            "-1",
            "99999999999999999999",
            "2024-13-99",
            "2024-Q9",
            "NaN",
            "1e400",
            "../..",
            "%00",
            "%27",
            "%3Cb%3E",
            "%D2%9B",
            "%F0%9F%92%A9",
            "a%0D%0Ab",
            "%7B0%7D",
            "x".repeat(3000));

    /// Of values alike, how many are sent each time.
    private static final int SOME = 2;

    /// How many of all values one field is sent, the others being good, and one part of an address.
    private static final int EACH = 5;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /// Row, language and node in the name of a field.
    private static final Pattern KINDS = Pattern.compile("\\d+|\\b(kk|ru|en)$|(?<=^w\\.).*");

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\"");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /// Answers that come before a route's own code, or say that what it is about is not there.
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    private final ApplicationContext server;
    private final int port;
    private final Set<String> wrong = new TreeSet<>();
    private WalkedOblast oblast;
    private Visitor visitor;
    private Good good;
    /// Parts that the door takes on no address.
    private final Set<String> refused = new HashSet<>();
    private int turn;
    private int asked;
    private int reached;

    @Autowired
    HostileRequestsTest(ApplicationContext server, @LocalServerPort int port) {
        this.server = server;
        this.port = port;
    }

    /// A good value for each variable part of an address, by what stands before it.
    private record Good(Map<String, String> values) implements BiFunction<String, String, String> {

        @Override
        public String apply(String before, String name) {
            String[] parts = before.split("/", -1);
            String last = parts.length < 2 ? "" : parts[parts.length - 2];
            String staff = before.startsWith("/kk/staff/") ? "staff " : "";
            for (String key : List.of(staff + last + " " + name, last + " " + name, staff + name, name)) {
                if (values.containsKey(key)) {
                    return values.get(key);
                }
            }
            throw new AssertionError("no good value for {%s} after %s".formatted(name, before));
        }
    }

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "hostile", 71);
        String login = oblast.everybody("walker");
        String victim = oblast.account("victim", AccountRegister.NewGrant.at(oblast.district("b"), Role.OFFICER));
        visitor = new Visitor(port);
        assertThat(visitor.signIn(login, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        Map<String, String> values = new HashMap<>();
        values.put("code", oblast.code());
        values.put("methodology", oblast.code());
        values.put("version", "1");
        values.put("organisations code", oblast.district("b"));
        values.put("units code", oblast.district("b"));
        values.put("unit", oblast.district("b"));
        values.put("territories code", oblast.territory("b"));
        values.put("indicators code", WalkedOblast.INDICATOR);
        values.put("indicator", WalkedOblast.INDICATOR);
        values.put("indicators node", WalkedOblast.INDICATOR);
        values.put("blocks node", WalkedOblast.BLOCK);
        values.put("part", "bands");
        values.put("save", "1");
        values.put("life event", "agree");
        values.put("period", WalkedOblast.PUBLISHED);
        values.put("revision", "1");
        values.put("day", "2024-05-02");
        values.put("id", Long.toString(oblast.edition()));
        String job = Long.toString(oblast.job());
        values.put("jobs id", job);
        values.put("job", job);
        values.put("proposals id", Long.toString(oblast.proposal(victim)));
        values.put("objection", Long.toString(oblast.objection("b", victim)));
        values.put("upload", Long.toString(oblast.waiting()));
        values.put("login", victim);
        values.put("grant", Long.toString(oblast.grant(victim)));
        values.put("token", Long.toString(oblast.token(victim)));
        values.put("passkey", "AAAA");
        values.put("year", "2026");
        values.put("table", "values");
        values.put("chapter", "values");
        values.put("pictures name", "front-kk-1280.png");
        values.put("letters", "AOADcQ");
        values.put("mistake", "1");
        values.put("notice", "1");
        values.put("checklist", "1");
        values.put("filling", "1");
        values.put("meeting", "1");
        values.put("situations situation", "birth");
        values.put("staff situations situation", "1");
        values.put("items item", "1");
        values.put("hall item", "1");
        values.put("decisions decision", "1");
        oblast.records("b").forEach((record, id) -> {
            String[] parts = record.address().split("/", -1);
            values.put(parts[parts.length - 2] + " " + record.variable(), id);
            values.putIfAbsent(record.variable(), id);
        });
        values.put("to kind", "construction");
        values.put("record", values.get("construction site"));
        FileKind kind =
                server.getBeansOfType(FileKind.class).values().iterator().next();
        values.put("files kind", kind.code());
        values.put("number", Long.toString(oblast.file(kind, login)));
        good = new Good(values);
        PARTS.stream()
                .filter(part ->
                        visitor.send("GET", "/kk/units/" + part, null, null).statusCode() == 400)
                .forEach(refused::add);
        assertThat(refused).contains("%00", "..%2F").doesNotContain("x", "0", "%D2%9B");
    }

    @BeforeEach
    void nothingIsWrongYet() {
        showWhoItIs();
        wrong.clear();
        asked = 0;
        reached = 0;
    }

    /// A walk takes long, and what gives somebody a way in asks who it is after a quarter of an hour.
    private void showWhoItIs() {
        server.getBean(JdbcClient.class).sql("delete from identity.attempt").update();
        assertThat(visitor.fill("/kk/staff/confirm", "/kk/staff/confirm", Map.of("password", WalkedOblast.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }

    /// Else the walk went past closed doors.
    @AfterEach
    void isStillSignedIn() {
        assertThat(visitor.get("/kk/staff/me").statusCode()).isEqualTo(200);
        assertThat(reached).isGreaterThan(asked / 2);
    }

    @Test
    void noAddressAndNoFieldBreaksAPage() {
        List<Route> routes = routes().stream().filter(Route::reads).toList();
        for (Route route : routes) {
            reach("GET", address(route), null, null);
            some(parts(route)).forEach(address -> ask("GET", address, null, null));
            if (!route.parameters().isEmpty()) {
                FIELDS.forEach(value -> reach(
                        "GET", address(route) + "?" + all(Set.copyOf(route.parameters()), field -> value), null, null));
            }
            for (String field : route.parameters()) {
                some(fields(route, field))
                        .forEach(value -> reach("GET", address(route) + "?" + field + "=" + value, null, null));
            }
            ask("POST", address(route), FORM_TYPE, "");
            ask("DELETE", address(route), FORM_TYPE, "");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormBreaksARoute() {
        Map<String, Set<String>> forms = forms();
        List<Route> routes = routes().stream().filter(route -> !route.reads()).toList();
        for (Route route : routes) {
            some(parts(route)).forEach(address -> ask(route.method(), address, FORM_TYPE, "x=1"));
            Set<String> fields = new LinkedHashSet<>(route.parameters());
            fields.addAll(forms.getOrDefault(address(route), Set.of()));
            FIELDS.forEach(value -> reach(route.method(), address(route), FORM_TYPE, all(fields, field -> value)));
            for (String one : oneOfEachKind(fields)) {
                some(fields(route, one))
                        .forEach(value -> reach(
                                route.method(),
                                address(route),
                                FORM_TYPE,
                                all(fields, field -> field.equals(one) ? value : "1")));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNoFormBreaksNoRoute() {
        for (Route route : routes()) {
            if (!route.reads()) {
                String address = address(route);
                reach(route.method(), address, FORM_TYPE, "");
                reach(route.method(), address, FORM_TYPE, "%00=%00&a=%ZZ");
                reach(route.method(), address, "application/json", "{}");
                reach(route.method(), address, "text/plain", "x");
                reach(route.method(), address, "multipart/form-data", "x");
                reach(route.method(), address, "multipart/form-data; boundary=x", "--x\r\n\r\n");
                reach(route.method(), address, "multipart/form-data; boundary=x", part("file", "a.csv", ""));
                reach(route.method(), address, "multipart/form-data; boundary=x", part("file", "..\u0000/", "\u0000"));
                reach(route.method(), address, "multipart/form-data; boundary=x", part("other", "a.csv", "x"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String part(String name, String file, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted(name, file, content);
    }

    private String address(Route route) {
        return route.address(good(route));
    }

    /// Only a draft is edited.
    private Good good(Route route) {
        Map<String, String> own = new HashMap<>(good.values());
        if (route.path().contains("/edit")) {
            own.put("version", "2");
        }
        return new Good(own);
    }

    /// With every part of a methodology.
    private List<Route> routes() {
        return Route.all(server).stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route),
                        Arrays.stream(MethodologyPart.values())
                                .filter(part -> part != MethodologyPart.BANDS
                                        && route.variables().contains("part"))
                                .map(part -> route.with("part", part.code()))))
                .toList();
    }

    /// The addresses of a route with one part wrong.
    private List<String> parts(Route route) {
        List<String> addresses = new ArrayList<>();
        for (String variable : Set.copyOf(route.variables())) {
            for (String part : parts(route, variable)) {
                addresses.add(route.address((before, name) ->
                        name.equals(variable) ? part : good(route).apply(before, name)));
            }
        }
        return addresses;
    }

    /// What a part of an address is filled with. What the door refuses, and what is no number where one is wanted,
    /// never reaches a route's own code: of that two, others each time.
    private List<String> parts(Route route, String variable) {
        boolean converted = route.converted().contains(variable);
        return inTurn(
                PARTS,
                part -> refused.contains(part)
                        || converted && !NUMBER.matcher(part).matches());
    }

    /// What a field is filled with; as for parts.
    private List<String> fields(Route route, String field) {
        boolean converted = route.converted().contains(field);
        return inTurn(FIELDS, value -> converted && !NUMBER.matcher(value).matches());
    }

    /// Where every value was sent already to all fields of a route at once, some, the next ones each time: what one
    /// field does with each is the same on many routes.
    private List<String> some(List<String> values) {
        return Stream.generate(() -> values.get(turn++ % values.size()))
                .limit(Math.min(EACH, values.size()))
                .toList();
    }

    /// All values but those alike, of which two, the next ones each time.
    private List<String> inTurn(List<String> values, Predicate<String> alike) {
        List<String> same = values.stream().filter(alike).toList();
        List<String> some = new ArrayList<>(values);
        some.removeAll(same);
        for (int i = 0; i < Math.min(SOME, same.size()); i++) {
            some.add(same.get(turn++ % same.size()));
        }
        return some;
    }

    /// Of fields that are the same but for the row or the language or what they weigh, one, another each time.
    private Set<String> oneOfEachKind(Set<String> fields) {
        Map<String, List<String>> kinds = fields.stream()
                .collect(Collectors.groupingBy(
                        field -> KINDS.matcher(field).replaceAll("*"), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(same -> same.get(turn++ % same.size()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The fields of the forms that the pages show, by where they are sent.
    private Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (Route route : routes()) {
            if (route.reads() && route.path().startsWith("/kk")) {
                Matcher form = FORM.matcher(visitor.get(address(route)).body());
                while (form.find()) {
                    Set<String> fields = forms.computeIfAbsent(form.group(1), any -> new LinkedHashSet<>());
                    FIELD.matcher(form.group(2)).results().forEach(field -> fields.add(field.group(1)));
                    fields.remove("_csrf");
                }
            }
        }
        return forms;
    }

    private static String all(Set<String> fields, UnaryOperator<String> value) {
        return fields.stream().map(field -> field + "=" + value.apply(field)).collect(Collectors.joining("&"));
    }

    /// Asks for what is there, as long as no request before has taken it away.
    private void reach(String method, String address, @Nullable String type, @Nullable String body) {
        asked++;
        int status = ask(method, address, type, body);
        if (!CLOSED.contains(status)) {
            reached++;
        }
    }

    private int ask(String method, String address, @Nullable String type, @Nullable String body) {
        HttpResponse<String> answer = visitor.send(method, address, type, body);
        String told = "%s %s [%s %s] answered %d".formatted(method, cut(address), type, cut(body), answer.statusCode());
        if (answer.statusCode() >= 500) {
            wrong.add(told);
        } else if (answer.statusCode() >= 400 && !isInWords(answer)) {
            wrong.add(told + " without words: " + cut(answer.body()));
        }
        return answer.statusCode();
    }

    private static boolean isInWords(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json")
                ? answer.body().contains("\"kk\"")
                : answer.body().contains("lang=\"kk\"") && answer.body().contains("<h1");
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}

package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every public address is marked with what it was made of, is not sent to whoever has it already, and is made once.
@PortalTest
class PublicRoutesTest {

    /// They lead elsewhere, or hold a form of whoever asks.
    private static final List<String> NEVER_KEPT = List.of(
            "/",
            "/error",
            "/kk/login",
            "/kk/mistake",
            "/kk/ratings",
            "/kk/ratings/{methodology}",
            "/kk/units",
            "/kk/units/{code}/values",
            "/kk/units/{code}/values/{indicator}",
            "/kk/methods/{code}",
            // asks which value's records
            "/kk/registers/construction-records",
            "/kk/registers/services-records",
            "/kk/registers/appraisal-records",
            "/kk/registers/investment-records",
            "/kk/registers/openness-counted",
            // nobody's before the body could answer
            "/kk/registers/procurement/signs/{sign:\\d{1,11}}");

    /// Readers make up what stands in them, without number.
    private static final List<String> NEVER_STORED = List.of("/weights/");

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("methodology", "ulgi-akimats"),
            Map.entry("period", "2025-Q4"),
            Map.entry("revision", "1"),
            Map.entry("indicator", "economy.sei"),
            Map.entry("unit", "shyghanaq"),
            Map.entry("version", "2"),
            Map.entry("letters", "AOADcQ"),
            Map.entry("format", "csv"),
            Map.entry("table", "values"),
            Map.entry("chapter", "values"),
            Map.entry("situation", "birth"),
            Map.entry("name", "front-kk-1280.png"));

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private final Map<String, String> records = new HashMap<>();

    /// Records that modules show to everybody.
    @BeforeEach
    void fill() {
        List<String> units = List.of("shyghanaq", "keruenzhol");
        server.getBeanProvider(DemonstrationPart.class).orderedStream().forEach(part -> part.fill(units));
        WalkedOblast.records(server, units.getFirst()).forEach((record, id) -> records.put(record.variable(), id));
        JdbcClient database = server.getBean(JdbcClient.class);
        records.put("call", first(database.sql("select min(id) from appraisal.call")));
        records.put("meeting", first(database.sql("select min(id) from meeting.seen")));
        records.put("checklist", first(database.sql("select min(id) from openness.checklist")));
    }

    private static String first(JdbcClient.StatementSpec question) {
        return String.valueOf(question.query(Long.class).single());
    }

    @Test
    void isSentOnce() {
        Visitor visitor = new Visitor(port);
        List<String> wrong = new ArrayList<>();
        List<String> addresses = Stream.concat(
                        Stream.of("/api/v1/openapi"),
                        Route.all(server).stream()
                                .filter(route -> route.reads() && route.isOpen())
                                .filter(route -> !NEVER_KEPT.contains(route.path()))
                                .map(this::address))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(25);
        for (String address : addresses) {
            HttpResponse<String> first = visitor.get(address);
            String mark = first.headers().firstValue("ETag").orElse("");
            if (first.statusCode() != 200 || mark.isEmpty()) {
                wrong.add("%s answered %d with the mark \"%s\"".formatted(address, first.statusCode(), mark));
                continue;
            }
            HttpResponse<String> second = visitor.get(address, "If-None-Match", mark);
            if (second.statusCode() != 304 || !second.body().isEmpty()) {
                wrong.add("%s was sent again with %d".formatted(address, second.statusCode()));
            }
            // asked of the database, and marked
            boolean isOfARegister = address.startsWith("/kk/registers")
                    || address.startsWith("/kk/assignments")
                    || address.startsWith("/kk/meetings")
                    || address.startsWith("/kk/situations")
                    || address.startsWith("/api/v1/oc4ids/")
                    || address.startsWith("/api/v1/ocds/")
                    || address.startsWith("/photographs/")
                    || address.startsWith("/papers/");
            if (!neverTold(address)
                    && !isOfARegister
                    && NEVER_STORED.stream().noneMatch(address::contains)
                    && !StoredOverTheWireTest.isStored(visitor, address)) {
                wrong.add("%s was made again".formatted(address));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Others write the description; workbooks and pictures are packed by themselves, so that nothing tells stored ones
    /// from others.
    private static boolean neverTold(String address) {
        return address.equals("/api/v1/openapi") || address.endsWith(".xlsx") || address.endsWith(".png");
    }

    private String address(Route route) {
        return route.address((before, name) ->
                name.equals("code") ? code(before) : PARTS.getOrDefault(name, records.getOrDefault(name, "?" + name)));
    }

    private static String code(String before) {
        return before.endsWith("/units/")
                ? "shyghanaq"
                : before.endsWith("/indicators/") ? "economy.sei" : "ulgi-akimats";
    }
}

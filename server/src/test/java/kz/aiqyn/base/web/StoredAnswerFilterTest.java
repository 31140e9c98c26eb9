package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.aiqyn.base.publication.OwnPublication;
import kz.aiqyn.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is stored of public answers, to whom it is given, and how long.
class StoredAnswerFilterTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final OwnPublication publication = new OwnPublication(DATABASE);
    private final AtomicInteger packed = new AtomicInteger();
    private final Site site = new Site("Үлгі", "Үлгі", "Ulgi", true, "http://localhost");
    private final Templates templates = new Templates();
    private final Routes routes =
            new Routes(new StoredPages(new Pages(site, new NoMenu(), templates), templates, publication.versions()));
    private final MockMvc server = MockMvcBuilders.standaloneSetup(routes)
            .addFilters(new StoredAnswerFilter(
                    publication.versions(), new StoredAnswers(publication.versions(), this::pack), parameters()))
            .build();

    private byte[] pack(byte[] bytes) {
        packed.incrementAndGet();
        return Gzip.pack(bytes);
    }

    private DeclaredParameters parameters() {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping() {
            @Override
            protected void initHandlerMethods() {
                detectHandlerMethods(routes);
            }
        };
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        return new DeclaredParameters(new StaticListableBeanFactory(Map.of("requestMappingHandlerMapping", mapping))
                .getBeanProvider(RequestMappingHandlerMapping.class));
    }

    private record NoMenu() implements StaffMenu {

        @Override
        public Optional<String> person() {
            return Optional.empty();
        }

        @Override
        public List<Frame.Link> entries() {
            return List.of();
        }
    }

    /// Answers that say how many were made before.
    @RestController
    static class Routes {

        private final StoredPages pages;
        private final AtomicInteger made = new AtomicInteger();
        private CountDownLatch entered = new CountDownLatch(1);
        private CountDownLatch go = new CountDownLatch(0);

        Routes(StoredPages pages) {
            this.pages = pages;
        }

        @GetMapping("/kk/page")
        @Nullable
        ResponseEntity<String> page(ServletWebRequest web, @RequestParam(defaultValue = "") String period)
                throws InterruptedException {
            return pages.isKnown(web) ? null : make("бет " + period);
        }

        @GetMapping("/kk/own")
        @Nullable
        ResponseEntity<String> own(ServletWebRequest web, @RequestParam Map<String, String> weights)
                throws InterruptedException {
            return pages.isKnown(web) ? null : make("own " + weights);
        }

        @GetMapping("/api/v1/{name}")
        @Nullable
        ResponseEntity<String> language(ServletWebRequest web, @PathVariable String name) throws InterruptedException {
            return pages.isKnown(web)
                    ? null
                    : make(name + " " + Languages.of(web.getRequest()).code());
        }

        @GetMapping("/kk/absent")
        @Nullable
        ResponseEntity<String> absent(ServletWebRequest web) throws InterruptedException {
            return pages.isKnown(web)
                    ? null
                    : ResponseEntity.notFound()
                            .header("X-Made", make("").getBody())
                            .build();
        }

        @GetMapping("/kk/cookie")
        @Nullable
        ResponseEntity<String> cookie(ServletWebRequest web) throws InterruptedException {
            return pages.isKnown(web)
                    ? null
                    : ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, "a=b").body(make("").getBody());
        }

        /// Reads before it says of which version.
        @GetMapping("/kk/early")
        @Nullable
        ResponseEntity<String> early(ServletWebRequest web) throws InterruptedException {
            ResponseEntity<String> made = make("early");
            return pages.isKnown(web) ? null : made;
        }

        @GetMapping("/kk/other")
        ResponseEntity<String> other() throws InterruptedException {
            return make("other");
        }

        private ResponseEntity<String> make(String what) throws InterruptedException {
            int number = made.incrementAndGet();
            entered.countDown();
            if (!go.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody lets it go on");
            }
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .body(what + " " + number + " " + "ұзақ ".repeat(120));
        }
    }

    @Test
    void makesAndPacksAnAnswerOnce() throws Exception {
        MockHttpServletResponse first = ask(packed("/kk/page"));
        MockHttpServletResponse second = ask(packed("/kk/page"));
        MockHttpServletResponse third = ask(get("/kk/page"));
        assertThat(routes.made).hasValue(1);
        assertThat(packed).hasValue(1);
        assertThat(second.getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray())
                .isNotEmpty();
        assertThat(second.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(third.getContentAsString()).startsWith("бет  1");
        assertThat(third.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Type")) {
            assertThat(second.getHeader(header)).as(header).isNotNull().isEqualTo(first.getHeader(header));
        }
        assertThat(second.getHeader(HttpHeaders.VARY)).isEqualTo(HttpHeaders.ACCEPT_ENCODING);
    }

    @Test
    void tellsWhoeverHasItSoAndGivesTheHeadAlone() throws Exception {
        String mark = String.valueOf(ask(get("/kk/page")).getHeader(HttpHeaders.ETAG));
        MockHttpServletResponse known = ask(packed("/kk/page").header(HttpHeaders.IF_NONE_MATCH, "\"x\", " + mark));
        assertThat(known.getStatus()).isEqualTo(304);
        assertThat(known.getContentAsByteArray()).isEmpty();
        assertThat(known.getHeader(HttpHeaders.ETAG)).isEqualTo(mark);
        MockHttpServletResponse head = ask(head("/kk/page"));
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isGreaterThan(1000);
        assertThat(routes.made).hasValue(1);
    }

    @Test
    void packsForThoseWhoUnpack() throws Exception {
        for (String refusing : List.of("", "br", "gzip;q=0, br", "identity, gzip; q=0.0")) {
            assertThat(ask(get("/kk/page").header(HttpHeaders.ACCEPT_ENCODING, refusing))
                            .getHeader(HttpHeaders.CONTENT_ENCODING))
                    .as(refusing)
                    .isNull();
        }
        for (String taking : List.of("gzip", "br, GZIP;q=1.0, gzip", "deflate;q=0, gzip;q=0.5")) {
            assertThat(ask(get("/kk/page").header(HttpHeaders.ACCEPT_ENCODING, taking))
                            .getHeader(HttpHeaders.CONTENT_ENCODING))
                    .as(taking)
                    .isEqualTo("gzip");
        }
    }

    /// Neither from the store nor into it.
    @Test
    void leavesThoseAloneWhoSayWhoTheyAre() throws Exception {
        ask(get("/kk/page").cookie(new Cookie("other", "1"), new Cookie(SessionCookie.NAME, "x")));
        ask(get("/kk/page").header(HttpHeaders.AUTHORIZATION, "Bearer x"));
        ask(get("/kk/page").header("HX-Request", "true"));
        assertThat(routes.made).hasValue(3);
        assertThat(packed).hasValue(0);
        assertThat(ask(get("/kk/page").cookie(new Cookie("other", "1"))).getContentAsString())
                .startsWith("бет  4");
        assertThat(ask(get("/kk/page").cookie(new Cookie(SessionCookie.NAME, "x")))
                        .getContentAsString())
                .startsWith("бет  5");
        assertThat(ask(get("/kk/page")).getContentAsString()).startsWith("бет  4");
    }

    @Test
    void showsTheNextReaderWhatWasChanged() throws Exception {
        String before = String.valueOf(ask(get("/kk/page")).getHeader(HttpHeaders.ETAG));
        publication.change();
        MockHttpServletResponse after = ask(get("/kk/page").header(HttpHeaders.IF_NONE_MATCH, before));
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(after.getContentAsString()).startsWith("бет  2");
        publication.other().change();
        publication.ask();
        assertThat(ask(get("/kk/page")).getContentAsString()).startsWith("бет  3");
    }

    @Test
    void givesNothingStoredWhileNobodyKnowsWhatOthersChanged() throws Exception {
        ask(get("/kk/page"));
        publication.lose();
        assertThat(ask(get("/kk/page")).getContentAsString()).startsWith("бет  2");
        publication.ask();
        assertThat(ask(get("/kk/page")).getContentAsString()).startsWith("бет  1");
    }

    @Test
    void takesOfAQueryWhatTheRouteDeclares() throws Exception {
        assertThat(ask(get("/kk/page?utm_source=x")).getContentAsString()).startsWith("бет  1");
        assertThat(ask(get("/kk/page?utm_source=x")).getContentAsString()).startsWith("бет  2");
        assertThat(packed)
                .as("nothing is stored for a query that nobody declares")
                .hasValue(0);
        ask(get("/kk/page"));
        assertThat(ask(get("/kk/page?utm_source=x&fbclid=1")).getContentAsString())
                .startsWith("бет  3");
        assertThat(ask(get("/kk/page?period=2025")).getContentAsString()).startsWith("бет 2025 4");
        assertThat(ask(get("/kk/page?x=1&period=2025")).getContentAsString()).startsWith("бет 2025 4");
        assertThat(ask(get("/kk/page?period=2026")).getContentAsString()).startsWith("бет 2026 5");
    }

    @Test
    void storesNothingThatTakesAnyParameter() throws Exception {
        ask(get("/kk/own"));
        assertThat(ask(get("/kk/own?w.money=1")).getContentAsString()).startsWith("own {w.money=1} 2");
        assertThat(ask(get("/kk/own?w.money=1")).getContentAsString()).startsWith("own {w.money=1} 3");
        assertThat(ask(get("/kk/own")).getContentAsString()).startsWith("own {} 1");
    }

    @Test
    void answersEachInTheirLanguageWhereTheAddressNamesNone() throws Exception {
        assertThat(spoken("ru-KZ,ru;q=0.9")).startsWith("x ru 1");
        assertThat(spoken("en")).startsWith("x en 2");
        assertThat(spoken("ru")).startsWith("x ru 1");
        assertThat(ask(get("/api/v1/x")).getContentAsString()).startsWith("x kk 3");
        assertThat(routes.made).hasValue(3);
    }

    private String spoken(String languages) throws Exception {
        return ask(get("/api/v1/x").header(HttpHeaders.ACCEPT_LANGUAGE, languages))
                .getContentAsString();
    }

    @Test
    void storesNeitherErrorsNorCookiesNorWhatNoRouteCallsPublic() throws Exception {
        for (String address : List.of("/kk/absent", "/kk/cookie", "/kk/other")) {
            int before = routes.made.get();
            ask(get(address));
            ask(get(address));
            assertThat(routes.made.get() - before).as(address).isEqualTo(2);
        }
        assertThat(packed).hasValue(0);
        assertThat(ask(get("/kk/absent")).getStatus()).isEqualTo(404);
    }

    @Test
    void storesNothingUnderASpellingThatNoLinkHas() throws Exception {
        ask(get(java.net.URI.create("/kk/p%61ge")));
        ask(get(java.net.URI.create("/kk/p%61ge")));
        assertThat(packed).hasValue(0);
        assertThat(routes.made).hasValue(2);
    }

    @Test
    void leavesToTheRouteWhatTheReaderDoesNotTake() throws Exception {
        ask(get("/kk/page"));
        ask(get("/kk/page").header(HttpHeaders.ACCEPT, "application/xml"));
        assertThat(routes.made).hasValue(2);
        ask(get("/kk/page").header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml;q=0.9"));
        assertThat(routes.made).hasValue(2);
    }

    @Test
    void makesOnceWhatManyAskForAtOnce() throws Exception {
        routes.go = new CountDownLatch(1);
        CompletableFuture<String> first = asking("/kk/page");
        assertThat(routes.entered.await(30, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<String>> others = List.of(asking("/kk/page"), asking("/kk/page"));
        routes.go.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).startsWith("бет  1");
        for (CompletableFuture<String> other : others) {
            assertThat(other.get(30, TimeUnit.SECONDS)).startsWith("бет  1");
        }
        assertThat(routes.made).hasValue(1);
    }

    /// One reader asks before the change and is answered after it: what they got is nobody else's.
    @Test
    void keepsNothingThatWasBegunBeforeAChange() throws Exception {
        routes.go = new CountDownLatch(1);
        CompletableFuture<String> slow = asking("/kk/page");
        assertThat(routes.entered.await(30, TimeUnit.SECONDS)).isTrue();
        publication.change();
        CompletableFuture<String> later = asking("/kk/page");
        routes.go.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS)).startsWith("бет  1");
        assertThat(later.get(30, TimeUnit.SECONDS)).startsWith("бет  2");
        assertThat(ask(get("/kk/page")).getContentAsString()).startsWith("бет  2");
    }

    /// Who has it asks again, and is not told that it is the latest.
    @Test
    void marksAnAnswerWithNoLaterVersionThanItWasMadeOf() throws Exception {
        for (Cookie cookie : List.of(new Cookie("other", "1"), new Cookie(SessionCookie.NAME, "x"))) {
            routes.entered = new CountDownLatch(1);
            routes.go = new CountDownLatch(1);
            CompletableFuture<MockHttpServletResponse> slow =
                    answering(get("/kk/early").cookie(cookie));
            assertThat(routes.entered.await(30, TimeUnit.SECONDS)).isTrue();
            publication.change();
            routes.go.countDown();
            String mark = String.valueOf(slow.get(30, TimeUnit.SECONDS).getHeader(HttpHeaders.ETAG));
            assertThat(ask(get("/kk/early").header(HttpHeaders.IF_NONE_MATCH, mark))
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    private CompletableFuture<String> asking(String address) {
        return answering(get(address))
                .thenApply(answer -> new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private CompletableFuture<MockHttpServletResponse> answering(MockHttpServletRequestBuilder request) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ask(request);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private MockHttpServletRequestBuilder packed(String address) {
        return get(address).header(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br");
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return server.perform(request).andReturn().getResponse();
    }
}

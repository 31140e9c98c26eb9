package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.aiqyn.base.attachment.Attachment;
import kz.aiqyn.base.attachment.Attachments;
import kz.aiqyn.base.attachment.InventedPhoto;
import kz.aiqyn.base.attachment.PlacePoint;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the register of construction has beyond the kit's pages: its pictures, its overview with the map.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstructionInBrowserTest {

    private static final PlacePoint WHERE = new PlacePoint(0.4, 0.6);
    private static final String SQUARE = """
        {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":\
        [[[%2$d,0],[%3$d,0],[%3$d,1],[%2$d,1],[%2$d,0]]]}}\
        """;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Browser browser;
    /// Which complains of the lines that are broken.
    private Browser outside;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        browser = Browser.start(port);
        outside = Browser.start(port);
        oblast = WalkedOblast.make(server, "crane", 69);
        oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        oblast.account("inspector", NewGrant.at(oblast.district("a"), ConstructionRights.INSPECTOR));
        oblast.account("leader", NewGrant.everywhere(Role.LEADER));
        String squares = String.join(
                ",",
                SQUARE.formatted(oblast.territory("a"), 0, 1),
                SQUARE.formatted(oblast.territory("b"), 1, 2),
                SQUARE.formatted(oblast.territory("c"), 2, 3));
        Path file = Files.writeString(
                folder.resolve("map.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + squares + "]}");
        server.getBean(TerritoryImports.class).borders(file, LocalDate.of(2023, 1, 1), "Сурет");
        database.sql("""
            update construction.site
            set latitude = 0.1 + (id % 9) * 0.09, longitude = 0.5 + (ascii(right(organisation, 1)) - 97)
                    + (id % 5) * 0.08
            where organisation like 'crane-%'
            """).update();
    }

    @AfterAll
    void close() {
        browser.close();
        outside.close();
    }

    @Test
    void isReadOnAWideScreenInRussian() {
        look(Browser.WIDE, ColorScheme.LIGHT, "ru");
    }

    @Test
    void isReadOnATelephoneInKazakhAtNight() {
        look(Browser.NARROW, ColorScheme.DARK, "kk");
    }

    @Test
    void isPicturedForTheHandbook() {
        Browser.forHandbook(
                browser.page(Browser.WIDE), ConstructionCard.OPEN + ConstructionCard.OVERVIEW, "construction");
    }

    private void look(int width, ColorScheme scheme, String language) {
        Page page = browser.page(width, scheme, true);
        String staff = "/" + language + ConstructionCard.STAFF;
        signIn(page, language, "officer");
        page.navigate(staff);
        sound(page, "list-" + language);
        page.navigate(staff + "?standing=overdue");
        page.click("main tbody tr:nth-child(1) a");
        sound(page, "record-" + language);
        page.navigate(staff + "/new");
        sound(page, "form-" + language);

        page.navigate(staff + "/" + photographed());
        page.locator(".series img").first().scrollIntoViewIfNeeded();
        sound(page, "photographs-" + language);
        page.click(".series li:last-child a");
        sound(page, "attachment-" + language);
        page.goBack();
        page.click("a[href*='/attachments/to/']");
        sound(page, "attach-" + language);

        String open = "/" + language + ConstructionCard.OPEN;
        page.navigate(open + "/" + photographed());
        page.locator(".series img").first().scrollIntoViewIfNeeded();
        sound(page, "open-photographs-" + language);
        page.navigate("/" + language + "/registers");
        sound(page, "registers-" + language);
        page.navigate(open + "-overview");
        sound(page, "overview-" + language);
        page.locator(".map a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**" + open + "/*");
        sound(page, "open-" + language);
        page.navigate(open + "?organisation=" + oblast.district("b"));
        sound(page, "open-list-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    /// A site of the officer's district with photographs of the demonstration.
    private long photographed() {
        return database.sql("""
            select s.id from construction.site s
            join attachment.attachment a on a.subject = 'construction:' || s.id
            where s.organisation = :organisation and a.part = '' order by a.id limit 1
            """)
                .param("organisation", oblast.district("a"))
                .query(Long.class)
                .single();
    }

    private void signIn(Page page, String language, String who) {
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-" + who);
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void whatIsTypedAndPhotographedWithoutALineArrivesLaterOnce() throws IOException {
        Page page = telephone("kk", ColorScheme.LIGHT);
        page.context().setOffline(true);
        long site = fill(page, 0, "Қоршау құлаған", "without-line");
        sound(page, "visit-without-line-kk");
        page.reload();
        page.waitForSelector("#taken canvas");
        assertThat(page.inputValue("[name=finding]")).isEqualTo("Қоршау құлаған");
        assertThat(page.locator("#taken canvas").count()).isEqualTo(1);
        page.click("main form.stack button:not([type])");
        page.waitForSelector("#sendings li[data-state=waits]");
        page.reload();
        page.waitForSelector("#sendings li[data-state=waits]");
        sound(page, "visit-waits-kk");
        assertThat(visits(site)).isEmpty();

        page.context().setOffline(false);
        page.waitForSelector("#sendings li[data-state=sent]");
        sound(page, "visit-sent-kk");
        page.reload();
        page.waitForSelector("#sendings li[data-state=sent]");
        assertThat(visits(site)).hasSize(1);
        Attachment photo = server.getBean(Attachments.class).list("construction:" + site).stream()
                .filter(one -> one.part().equals(visits(site).getFirst().part()))
                .findFirst()
                .orElseThrow();
        Attachment.Seen seen = Objects.requireNonNull(photo.file().picture());
        assertThat(List.of(seen.width(), seen.height()))
                .as("smaller, and upright")
                .containsExactly(1440, 1920);
        assertThat(Objects.requireNonNull(seen.place()).metresTo(WHERE)).isLessThan(1);
    }

    @Test
    void anAnswerThatIsLostOnTheWayMakesNoSecondVisit() throws IOException {
        Page page = telephone("ru", ColorScheme.DARK);
        // The worker would send again at once, past what is broken here.
        page.evaluate("delete ServiceWorkerRegistration.prototype.sync");
        AtomicBoolean broken = new AtomicBoolean(true);
        page.route("**/arrivals", route -> {
            if (broken.get()) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        long site = fill(page, 1, "Упало ограждение", "lost");
        page.click("main form.stack button:not([type])");
        page.waitForCondition(() -> visits(site).size() == 1);
        page.waitForSelector("#sendings li[data-state=waits]");
        sound(page, "visit-lost-ru");
        page.context().clearCookies();
        broken.set(false);
        page.click("#sendings button");
        page.waitForSelector("#sendings li[data-state=stranger]");
        signIn(page, "ru", "inspector");
        page.navigate("/ru" + VisitPage.ADDRESS);
        page.waitForSelector("#sendings li[data-state=sent]");
        assertThat(page.locator("#sendings").innerText()).contains("второй раз она не сохранена");
        assertThat(visits(site)).hasSize(1);
        page.navigate("/ru" + ConstructionCard.STAFF + "/" + site);
        sound(page, "visited-ru");
    }

    /// The form on a telephone that has opened it once with a line.
    private Page telephone(String language, ColorScheme scheme) {
        Page page = outside.page(Browser.NARROW, scheme, true);
        signIn(page, language, "inspector");
        page.navigate("/" + language + VisitPage.ADDRESS);
        sound(page, "visit-" + language);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        return page;
    }

    /// Fills the form in, with a photograph of a telephone that was held upright; the site's number.
    private long fill(Page page, int nth, String finding, String photo) throws IOException {
        String site = (String) page.evaluate(
                "document.querySelectorAll('[name=site] option[value]:not([value=\"\"])')[" + nth + "].value");
        page.selectOption("[name=site]", site);
        page.fill("[name=seen]", "42");
        page.fill("[name=finding]", finding);
        page.selectOption("[name=risk]", "high");
        page.fill("[name=due]", LocalDate.now(Kazakhstan.ZONE).plusDays(10).toString());
        BufferedImage picture = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        InventedPhoto.label(picture, photo);
        byte[] jpeg = new InventedPhoto(picture, Instant.parse("2026-06-01T06:00:00Z"), WHERE, 6).jpeg();
        page.setInputFiles("[name=photo]", new FilePayload(photo + ".jpg", "image/jpeg", jpeg));
        page.waitForSelector("#taken canvas");
        return Long.parseLong(site);
    }

    /// Those that this test's finding came with: other visits are of the demonstration.
    private List<Visit> visits(long site) {
        return server.getBean(Visits.class).of(site).stream()
                .filter(visit -> visit.inspection() > 0)
                .toList();
    }

    private static void sound(Page page, String name) {
        Browser.picture(page, "construction-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}

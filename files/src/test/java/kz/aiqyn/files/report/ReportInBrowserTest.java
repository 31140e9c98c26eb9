package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.files.sample.SampleRatings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class ReportInBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<String> PLACES =
            List.of("rating", "u-shyghanaq", "indicators", "i-economy.industry.index", "method");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        Path file = folder.resolve("report.html");
        RatingReport.write(file, SampleRatings.report());
        address = file.toUri().toString();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleAndFitsTheScreen() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(1280, 390)
                        .flatMap(width -> schemes(language)
                                .map(scheme -> DynamicTest.dynamicTest(
                                        "%s at %d, %s".formatted(language, width, scheme),
                                        () -> look(language, width, scheme)))));
    }

    /// Colours are the same in every language.
    private static Stream<ColorScheme> schemes(String language) {
        return language.equals("kk") ? Stream.of(ColorScheme.LIGHT, ColorScheme.DARK) : Stream.of(ColorScheme.LIGHT);
    }

    private void look(String language, int width, ColorScheme scheme) throws IOException {
        try (Page page = browser.page(width, scheme)) {
            page.navigate(address + "#" + language + "-rating");
            keepOnly(page, language);
            page.evaluate(axe());
            for (String place : PLACES) {
                String anchor = language + "-" + place;
                page.evaluate("anchor => { location.hash = anchor; }", anchor);
                assertThat(page.locator("#" + language).isVisible()).as(anchor).isTrue();
                assertThat(page.locator("h1:visible").count())
                        .as("headings of " + anchor)
                        .isEqualTo(1);
                assertThat(overflow(page)).as("overflow of " + anchor).isLessThanOrEqualTo(0);
                assertThat(violations(page))
                        .as("violations of %s at %d", anchor, width)
                        .isEmpty();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensInKazakhAndChangesLanguageOnTheSamePage() {
        try (Page page = browser.page(1280, ColorScheme.LIGHT)) {
            page.navigate(address);
            assertThat(page.locator("#kk-rating").isVisible()).isTrue();
            page.locator("#kk-rating .league tbody a").first().click();
            assertThat(page.locator("#kk-rating").isVisible()).isFalse();
            page.locator(".page:visible .languages a[lang=ru]").click();
            assertThat(page.locator("#kk").isVisible()).isFalse();
            assertThat(page.locator("#ru .page.unit:visible h1").count()).isEqualTo(1);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void printsWithoutCuttingTables() throws Exception {
        try (Page page = browser.page(1280, ColorScheme.LIGHT)) {
            page.navigate(address + "#ru-rating");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            List<?> rows = (List<?>)
                    page.evaluate(
                            "[...document.querySelectorAll('#ru .page tbody tr')].filter(row => row.offsetParent).map(row => row.innerText)");
            Path file = Path.of("target", "report", "report_ru.pdf");
            Files.createDirectories(file.getParent());
            page.pdf(new Page.PdfOptions()
                    .setPath(file)
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            PrintedPages pages = PrintedPages.read(file);
            assertThat(rows).hasSizeGreaterThan(1000);
            assertThat(pages.without(rows.stream().map(String::valueOf).toList()))
                    .as("rows of tables that stand whole on no page")
                    .isEmpty();
            assertThat(pages.withoutHead("Показатель", "Источник, дата записи"))
                    .as("pages that go on with a table of values without its heads")
                    .isEmpty();
        }
    }

    /// Axe itself, without its builder, which opens pages of its own and needs seconds for each run.
    private static List<?> violations(Page page) {
        return (List<?>) page.evaluate(
                "async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations"
                        + ".map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '))",
                RULES);
    }

    private static String axe() throws IOException {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe.min.js among the libraries of the tests").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Axe walks through what is hidden, too: a minute for every page unless the pages not looked at are
    /// taken away.
    private static void keepOnly(Page page, String language) {
        page.evaluate(
                "kept => document.querySelectorAll('.page').forEach(p => { if (!kept.includes(p.id)) p.remove(); })",
                PLACES.stream().map(place -> language + "-" + place).toList());
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}

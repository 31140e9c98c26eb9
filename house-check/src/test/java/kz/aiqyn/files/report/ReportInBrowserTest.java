package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.files.sample.SampleRatings;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.PrintedPages;
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
        browser = Browser.forFiles();
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
                .flatMap(language -> Stream.of(Browser.WIDE, Browser.NARROW)
                        .flatMap(width -> schemes(language)
                                .map(scheme -> DynamicTest.dynamicTest(
                                        "%s at %d, %s".formatted(language, width, scheme),
                                        () -> look(language, width, scheme)))));
    }

    /// Colours are the same in every language.
    private static Stream<ColorScheme> schemes(String language) {
        return language.equals("kk") ? Stream.of(ColorScheme.LIGHT, ColorScheme.DARK) : Stream.of(ColorScheme.LIGHT);
    }

    private void look(String language, int width, ColorScheme scheme) {
        try (Page page = browser.page(width, scheme, true)) {
            page.navigate(address + "#" + language + "-rating");
            keepOnly(page, language);
            for (String place : PLACES) {
                String anchor = language + "-" + place;
                page.evaluate("anchor => { location.hash = anchor; }", anchor);
                assertThat(page.locator("#" + language).isVisible()).as(anchor).isTrue();
                assertThat(page.locator("h1:visible").count())
                        .as("headings of " + anchor)
                        .isEqualTo(1);
                assertThat(Browser.overflows(page)).as("overflow of " + anchor).isFalse();
                assertThat(Browser.barriers(page, RULES))
                        .as("violations of %s at %d", anchor, width)
                        .isEmpty();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensInKazakhAndChangesLanguageOnTheSamePage() {
        try (Page page = browser.page(Browser.WIDE)) {
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
        try (Page page = browser.page(Browser.WIDE)) {
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

    /// Axe walks through what is hidden, too: a minute for every page unless the pages not looked at are
    /// taken away.
    private static void keepOnly(Page page, String language) {
        page.evaluate(
                "kept => document.querySelectorAll('.page').forEach(p => { if (!kept.includes(p.id)) p.remove(); })",
                PLACES.stream().map(place -> language + "-" + place).toList());
    }
}

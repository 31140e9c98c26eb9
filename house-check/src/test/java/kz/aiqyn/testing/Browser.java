package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this computer, which asks for nothing but what is under test: a server's pages, or files.
public final class Browser implements AutoCloseable {

    public static final int WIDE = 1280;
    public static final int NARROW = 390;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String AXE = axe();

    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /// One Chromium for all tests of a process: starting it takes seconds. It ends with the process.
    private static final class Running {

        private static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    /// @param address with which everything that may be asked for begins
    private Browser(String address) {
        this.address = address;
    }

    /// Starts the browser for a server at `http://localhost:<port>`. Where there is no Chromium the test is skipped,
    /// loudly, except in continuous integration, where it fails.
    public static Browser start(int port) {
        return at("http://localhost:" + port);
    }

    /// Starts the browser for files, as [#start] does for a server.
    public static Browser forFiles() {
        return at("file:");
    }

    private static Browser at(String address) {
        return executable().isPresent()
                ? new Browser(address)
                : absent("no Chromium on the PATH: the pages were not looked at (apt-get install chromium)");
    }

    /// What a test cannot do without is not there: skips it loudly, or fails in continuous integration.
    public static <T> T absent(String message) {
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        System.err.println("SKIPPED: " + message);
        return abort(message);
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder.isEmpty() ? "/usr/bin" : folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A page of a reader of their own: nothing signed in, nothing kept.
    public Page page(int width) {
        return page(width, ColorScheme.LIGHT, true);
    }

    public Page page(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = Running.CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.startsWith("http") ? address : null)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true)
                .setColorScheme(scheme));
        contexts.add(context);
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onRequest(request -> {
            String asked = request.url();
            if (!asked.startsWith(address) && !asked.startsWith("data:") && !asked.startsWith("blob:")) {
                complaints.add("asked elsewhere: " + asked);
            }
        });
        page.onConsoleMessage(message -> {
            // A form that is shown again with what is wrong in it is no complaint.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add("console: " + message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error + " at " + page.url()));
        return page;
    }

    /// What WCAG 2.1 AA finds wrong on a page, in words.
    public static List<String> barriers(Page page) {
        return barriers(page, WCAG);
    }

    /// What rules of axe with some tags find wrong on a page, in words. Axe itself is run, without its builder, which
    /// opens pages of its own and needs seconds for each.
    public static List<String> barriers(Page page, List<String> tags) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations
                    .map(rule => rule.id + ': ' + rule.help + ' '
                        + rule.nodes.slice(0, 3).map(node => node.html).join(' '))
                """, tags);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe.min.js cannot be read", e);
        }
    }

    /// Whether a page is wider than its window, which makes readers scroll sideways.
    public static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /// The tables that are wider than the box that they stand in, so that readers must scroll sideways to see all of
    /// them, and those whose names are squeezed into a column of a few letters; the path of places over time, a
    /// drawing, may be wider.
    public static List<String> cutTables(Page page) {
        Object cut = page.evaluate("""
                [...document.querySelectorAll('.scroll:not(.path-box .scroll)')]
                    .filter(box => box.scrollWidth > box.clientWidth + 1
                        || [...box.querySelectorAll('tbody th[scope=row]')].some(name => name.offsetWidth < 80))
                    .map(box => box.getAttribute('aria-label'))
                """);
        return ((List<?>) cut).stream().map(String::valueOf).toList();
    }

    /// The words that are broken in the middle for want of room.
    ///
    /// @param where a selector of what is looked at
    public static List<String> brokenWords(Page page, String where) {
        Object broken = page.evaluate("""
                where => [...document.querySelectorAll(where)].flatMap(cell => {
                    const found = [];
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                        for (const word of texts.currentNode.data.matchAll(/[^\\s\\u00ad\\u00a0-]+/g)) {
                            const range = document.createRange();
                            range.setStart(texts.currentNode, word.index);
                            range.setEnd(texts.currentNode, word.index + word[0].length);
                            const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                            if (lines.size > 1) found.push(word[0]);
                        }
                    }
                    return found;
                })
                """, where);
        return ((List<?>) broken).stream().map(String::valueOf).toList();
    }

    /// Keeps a picture of the whole page when asked by `-Daiqyn.pictures=docs/handbook/pictures`, or another folder.
    public static void picture(Page page, String name) {
        picture(page, name, true);
    }

    /// Keeps what the window shows of a page before anybody scrolls.
    public static void glance(Page page, String name) {
        picture(page, name, false);
    }

    /// What the handbook shows of a register: a page in Kazakh before anybody scrolls.
    ///
    /// @param address without the language
    public static void forHandbook(Page page, String address, String register) {
        page.navigate("/kk" + address);
        if (page.locator("main h1").innerText().isBlank()) {
            fail("%s has no heading".formatted(address));
        }
        glance(page, "register-%s-kk-1280".formatted(register));
    }

    private static void picture(Page page, String name, boolean whole) {
        String folder = System.getProperty("aiqyn.pictures");
        if (folder != null) {
            Path root = Path.of(System.getProperty("aiqyn.root", "."));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(root.resolve(folder).resolve(name + ".png"))
                    .setFullPage(whole));
        }
    }

    /// Requests to elsewhere, and errors that the browser reported.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}

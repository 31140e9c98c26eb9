package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this computer, with the network shut.
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    /// Starts the browser. Where there is none the test is skipped, loudly, except in continuous
    /// integration, where it fails.
    static Browser start() {
        Optional<Path> executable = executable();
        return executable.isPresent()
                ? new Browser(executable.get())
                : absent("no Chromium on the PATH: the report was not looked at (apt-get install chromium)");
    }

    /// What a test cannot do without is not there: skips it loudly, or fails in continuous integration.
    static <T> T absent(String message) {
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        System.err.println("SKIPPED: " + message);
        return abort(message);
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder.isEmpty() ? "/usr/bin" : folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A fresh page of a width; every request that is not for the file itself is noted and refused.
    Page page(int width, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
        context.route("**/*", route -> {
            String address = route.request().url();
            if (address.startsWith("file:")) {
                route.resume();
            } else {
                requests.add(address);
                route.abort();
            }
        });
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) {
                requests.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                requests.add("console: " + message.text());
            }
        });
        return page;
    }

    /// Requests to elsewhere, and errors that the browser reported.
    List<String> complaints() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

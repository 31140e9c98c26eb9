package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A register in a browser: on a wide screen in Russian, on a telephone in Kazakh at night, and once for the handbook.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LookedAtRegister {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private final String register;
    private final String code;
    private final int kato;
    private WalkedOblast oblast;
    private Browser browser;

    /// @param register first part of its pictures' names
    /// @param code of its oblast, and `kato` its number: no other test has them
    protected LookedAtRegister(String register, String code, int kato) {
        this.register = register;
        this.code = code;
        this.kato = kato;
    }

    @BeforeAll
    void fill() {
        browser = Browser.start(port);
        oblast = WalkedOblast.make(server, code, kato);
        accounts(oblast);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /// Makes those who look.
    protected abstract void accounts(WalkedOblast oblast);

    /// Looks at the pages of one language.
    protected abstract void look(Page page, String language);

    /// The page that the handbook shows, without the language.
    protected abstract String handbook();

    @Test
    void isReadOnAWideScreenInRussian() {
        look(browser.page(Browser.WIDE, ColorScheme.LIGHT, true), "ru");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isReadOnATelephoneInKazakhAtNight() {
        look(browser.page(Browser.NARROW, ColorScheme.DARK, true), "kk");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isPicturedForTheHandbook() {
        Browser.forHandbook(browser.page(Browser.WIDE), handbook(), register);
    }

    protected final WalkedOblast oblast() {
        return oblast;
    }

    protected final void signIn(Page page, String language, String who) {
        page.navigate("/" + language + "/login");
        page.fill("[name=login]", oblast.code() + "-" + who);
        page.fill("[name=password]", WalkedOblast.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /// Opens all that is folded.
    protected static void unfold(Page page) {
        for (int details = page.locator("main details").count() - 1; details >= 0; details--) {
            page.locator("main details > summary").nth(details).click();
        }
    }

    /// That a page fits its window and has no barriers; its picture is kept.
    protected final void sound(Page page, String name) {
        Browser.picture(page, register + "-" + name);
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }
}

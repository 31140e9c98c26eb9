package kz.aiqyn.testing;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;

/// The people of a story, each in a browser of their own, who read one language and press what is written in it.
public final class Cast {

    private static final String PASSWORD = "synaq-qupiyasozi-2026";

    private final RunningServer server;
    private final Browser browser;
    private final Words words;

    public Cast(RunningServer server, Browser browser, Language language) {
        this.server = server;
        this.browser = browser;
        this.words = new Words(language);
    }

    public Words words() {
        return words;
    }

    /// Somebody joins, and signs in.
    public Page joins(String login, NewGrant grant) {
        server.bean(AccountRegister.class).create(new NewAccount(login, login, PASSWORD, false, List.of(grant)));
        Page page = browser.page(Browser.WIDE);
        page.navigate(words.path("/login"));
        page.getByLabel(words.say("identity.login.login")).fill(login);
        page.getByLabel(words.say("identity.login.password")).fill(PASSWORD);
        press(page, "identity.login.enter");
        page.waitForURL(url -> url.contains(words.path("/staff")));
        return page;
    }

    /// Somebody without an account.
    public Page resident(int width) {
        return browser.page(width);
    }

    public Page opens(Page page, String local) {
        page.navigate(words.path(local));
        return page;
    }

    public Locator button(Page page, String key, Object... arguments) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.say(key, arguments)).setExact(true));
    }

    public void press(Page page, String key, Object... arguments) {
        button(page, key, arguments).first().click();
    }

    public String word(String kazakh, String russian) {
        return words.language() == Language.KK ? kazakh : russian;
    }

    /// Sends in a file of a kind, looks at what it would change, confirms, and waits until it is taken.
    public void brings(Page page, String kind, Path file) {
        opens(page, "/staff/files/" + kind);
        page.setInputFiles("input[type=file]", file);
        page.locator("main form:has(input[type=file]) button").first().click();
        page.locator("input[name=digest]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("form:has(input[name=digest]) button").first().click();
        page.waitForLoadState();
        server.bean(Jobs.class).awaitAll();
    }

    public static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

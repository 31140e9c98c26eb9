package kz.aiqyn.rating.methodology.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.rating.methodology.edit.MethodologyPart;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@Tag("browser")
class EditorInBrowserTest {

    private static final String PASSWORD = "Көктем-2026-жылы-ерте";
    private static int count;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Methodologies methodologies;

    private final String code = "browser-" + ++count;
    private final String login = "methods-browser-" + count;
    private final String base = "/staff/methodologies/" + code + "/1";
    private Browser browser;

    @BeforeEach
    void startsTheBrowser() {
        browser = Browser.start(port);
        accounts.create(new AccountRegister.NewAccount(
                login, "Айгүл Серік", PASSWORD, false, List.of(AccountRegister.NewGrant.everywhere(Role.ECONOMIST))));
        drafts.importFile("small.yaml", Samples.small(code, "1", "2030-01-01", "2030-12-31"));
    }

    @AfterEach
    void endsTheBrowser() {
        browser.close();
    }

    @Test
    void barsAddUpWhileTyping() {
        Page page = signedIn(browser.page(Browser.WIDE));
        page.navigate("/kk" + base + "/edit");
        unfold(page, "money");
        weight(page, "money.execution").fill("60");
        assertThat(weight(page, "money.growth")).hasValue("24");
        assertThat(weight(page, "money.share")).hasValue("16");
        weight(page, "money.growth").fill("30");
        assertThat(weight(page, "money.execution")).hasValue("60");
        assertThat(weight(page, "money.share")).hasValue("10");
        page.locator("button[value=save]").first().click();
        assertThat(page.locator("p.notice")).hasText("Сақталды.");
        assertThat(weight(page, "money.share")).isVisible();
        unfold(page, "life");
        assertThat(weight(page, "money.share")).isHidden();
        assertThat(methodologies
                        .get(code, "1")
                        .document()
                        .findIndicator("money.share")
                        .orElseThrow()
                        .weight())
                .isEqualTo(10);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void barsAddUpWhileDragging() {
        Page page = signedIn(browser.page(Browser.WIDE));
        page.navigate("/ru" + base + "/edit");
        Locator bar = page.locator("tr", new Page.LocatorOptions().setHas(weight(page, "money")))
                .locator("input[type=range]");
        bar.evaluate("bar => { bar.value = 75; bar.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(weight(page, "money")).hasValue("75");
        assertThat(weight(page, "life")).hasValue("25");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void completesAndChecksAFormulaWhileItIsWritten() {
        Page page = signedIn(browser.page(Browser.WIDE));
        page.navigate("/kk" + base + "/edit/indicators/money.growth");
        Locator formula = page.locator("#formula");
        formula.fill("");
        formula.pressSequentially("100 * fa");
        assertThat(page.locator("#formula-list li").first()).containsText("fact");
        formula.press("ArrowDown");
        formula.press("Enter");
        assertThat(formula).hasValue("100 * fact");
        assertThat(page.locator("#formula-verdict .error")).isVisible();
        formula.pressSequentially(" / plan");
        assertThat(page.locator("#formula-verdict .hint")).containsText("Формула түсінікті");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void sharesOutTheRestByAButton() {
        Page page = signedIn(browser.page(Browser.WIDE));
        page.navigate("/kk" + base + "/edit");
        unfold(page, "money");
        weight(page, "money.execution").fill("60");
        weight(page, "money.growth").fill("30");
        weight(page, "money.share").fill("30");
        Locator sum = page.locator("details[data-code=money] [data-sum]");
        assertThat(sum).hasText("120");
        page.locator("button[value='share:money']").click();
        assertThat(sum).hasText("100");
        assertThat(weight(page, "money.execution")).hasValue("50");
        assertThat(weight(page, "money.share")).hasValue("25");
        page.locator("button[value=save]").first().click();
        assertThat(page.locator("p.notice")).hasText("Сақталды.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void completesByTheNameOfAMeasureInKazakh() {
        Page page = signedIn(browser.page(Browser.WIDE));
        page.navigate("/kk" + base + "/edit/indicators/money.growth");
        Locator formula = page.locator("#formula");
        formula.fill("");
        formula.pressSequentially("100 * жосп");
        assertThat(formula).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".completed [role=status]")).containsText("1");
        formula.press("ArrowDown");
        assertThat(formula).hasAttribute("aria-activedescendant", "formula-choice-0");
        formula.press("Tab");
        assertThat(formula).hasValue("100 * plan");
        formula.press("Control+Space");
        formula.press("ArrowUp");
        assertThat(page.locator("#formula-list li").last()).hasAttribute("aria-selected", "true");
        formula.press("Escape");
        assertThat(page.locator("#formula-list")).isHidden();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhereALongFormulaIsWrong() {
        Page page = signedIn(browser.page(Browser.NARROW));
        page.navigate("/ru" + base + "/edit/indicators/money.growth");
        Locator verdict = page.locator("#formula-verdict");
        page.locator("#formula").fill("fact + ".repeat(60) + "факт");
        assertThat(verdict.locator("pre").first()).containsText("…");
        assertThat(verdict.locator("pre").first()).containsText("факт");
        Browser.picture(page, "methodology-formula-long-ru-390");
        assertThat(Browser.overflows(page)).isFalse();
        page.locator("#formula").fill("fact + 1");
        assertThat(verdict.locator(".error")).isVisible();
        page.locator("#formula").fill("100 * fact / plan");
        page.locator("#unit").fill("KZT");
        assertThat(verdict.locator(".error")).isVisible();
        page.locator("#unit").fill("%");
        assertThat(verdict.locator(".error")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void twoVisitorsDoNotOverwriteEachOther() {
        Page first = signedIn(browser.page(Browser.WIDE));
        Page second = signedIn(browser.page(Browser.WIDE));
        String form = base + "/edit/indicators/money.growth";
        first.navigate("/kk" + form);
        second.navigate("/kk" + form);
        first.locator("[id='name.kk']").fill("Жаңа атау");
        first.locator("form[data-formula] button:not(.second)").click();
        assertThat(first.locator("p.notice")).hasText("Сақталды.");

        second.locator("[name='normalise.a']").fill("жүз");
        second.locator("form[data-formula] button:not(.second)").click();
        assertThat(second.locator(".number-a .error")).containsText("жүз");
        second.locator("#normalise").selectOption("minmax");
        assertThat(second.locator("[name='normalise.a']")).isHidden();
        second.locator("form[data-formula] button:not(.second)").click();
        assertThat(second.locator("h1")).hasText("Жобаны басқа адам бұрын сақтап қойды");
        assertThat(second.locator("main")).containsText("Жаңа атау");
        Browser.picture(second, "methodology-conflict-kk-1280");
        Indicator before = indicator("money.growth");
        assertThat(before.names().kk()).isEqualTo("Жаңа атау");
        assertThat(before.scoring().normalisation()).isInstanceOf(Normalisation.Goalposts.class);

        second.locator("main form button:not(.second)").click();
        assertThat(second.locator("p.notice")).hasText("Сақталды.");
        Indicator after = indicator("money.growth");
        assertThat(after.names().kk()).isEqualTo("Жаңа атау");
        assertThat(after.scoring().normalisation()).isInstanceOf(Normalisation.MinMax.class);
    }

    @Test
    void twoVisitorsAddRowsToOneList() {
        Page first = signedIn(browser.page(Browser.WIDE));
        Page second = signedIn(browser.page(Browser.WIDE));
        for (Page page : List.of(first, second)) {
            page.navigate("/ru" + base + "/edit/parts/sectors");
            page.locator("button[value=add]").click();
        }
        first.locator("[name='row.2.code']").fill("water");
        first.locator(".actions button[value=save]").click();
        second.locator("[name='row.2.code']").fill("schools");
        second.locator("button[value='remove:1']").click();
        second.locator(".actions button[value=save]").click();
        second.locator("main form button:not(.second)").click();
        assertThat(second.locator("p.notice")).hasText("Сохранено.");
        assertThat(methodologies.get(code, "1").document().sectors())
                .extracting(Sector::code)
                .containsExactly("budget", "water", "schools");
    }

    private Indicator indicator(String which) {
        return methodologies.get(code, "1").document().findIndicator(which).orElseThrow();
    }

    private static void unfold(Page page, String block) {
        page.locator("details[data-code='" + block + "'] > summary").click();
    }

    @Test
    void editsWithoutScripts() {
        Page page = signedIn(browser.page(Browser.WIDE, ColorScheme.LIGHT, false));
        page.navigate("/kk" + base + "/edit");
        unfold(page, "money");
        weight(page, "money.execution").fill("50");
        weight(page, "money.growth").fill("50");
        weight(page, "money.share").fill("25");
        page.locator("button[value='share:money']").click();
        assertThat(weight(page, "money.share")).hasValue("25");
        assertThat(weight(page, "money.growth")).hasValue("50");
        assertThat(weight(page, "money.execution")).hasValue("25");
        page.navigate("/kk" + base + "/edit");
        unfold(page, "money");
        weight(page, "money.execution").fill("60");
        page.locator("button[value=try]").first().click();
        assertThat(weight(page, "money.growth")).hasValue("24");
        page.locator("button[value=save]").first().click();
        assertThat(page.locator("p.notice")).hasText("Сақталды.");
        assertThat(weight(page, "money.share")).hasValue("16");
    }

    @Test
    void addsBandsWithoutScripts() {
        Page page = signedIn(browser.page(Browser.WIDE, ColorScheme.LIGHT, false));
        page.navigate("/kk" + base + "/edit/parts/bands");
        page.locator("button[value=add]").click();
        page.locator("[name='row.0.code']").fill("high");
        page.locator("[name='row.0.from']").fill("800");
        page.locator("[name='row.0.name.kk']").fill("Жоғары");
        page.locator("button[value=add]").click();
        page.locator("[name='row.1.code']").fill("low");
        page.locator("[name='row.1.from']").fill("0");
        page.locator("[name='row.1.name.kk']").fill("Төмен");
        page.locator(".actions button[value=save]").click();
        assertThat(page.locator(".field.from .error")).containsText("800");
        page.locator("[name='row.0.from']").fill("80,5");
        page.locator("[name='row.0.from']").press("Enter");
        assertThat(page.locator("p.notice")).hasText("Сақталды.");
        page.locator("button[value='up:1']").click();
        page.locator("button[value='remove:1']").click();
        assertThat(page.locator("[name='row.0.code']")).hasValue("low");
        page.locator(".actions button[value=save]").click();
        assertThat(methodologies.get(code, "1").document().bands())
                .containsExactly(new Band("low", new Names("Төмен", "", ""), 0));
    }

    @Test
    void everyPageIsOpenToEverybodyAndFitsItsWindow() {
        drafts.importFile("ulgi.yaml", Samples.bytes("ulgi/methodology-2.yaml", code + "-ulgi"));
        drafts.importFile("ulgi.yaml", Samples.bytes("ulgi/methodology-1.yaml", code + "-ulgi"));
        String ulgi = "/staff/methodologies/" + code + "-ulgi/2";
        String indicator = methodologies
                .get(code + "-ulgi", "2")
                .document()
                .allIndicators()
                .get(4)
                .code();
        List<String> barriers = new ArrayList<>();
        record Look(String language, int width) {}
        for (Look one : List.of(new Look("kk", Browser.WIDE), new Look("ru", Browser.NARROW))) {
            int width = one.width();
            String language = one.language();
            Page page = signedIn(browser.page(width));
            look(page, language, width, "list", "/staff/methodologies", barriers);
            look(page, language, width, "version", ulgi, barriers);
            look(page, language, width, "tree", ulgi + "/edit", barriers);
            look(page, language, width, "indicator", ulgi + "/edit/indicators/" + indicator, barriers);
            look(page, language, width, "block", ulgi + "/edit/new-block", barriers);
            look(page, language, width, "whole", ulgi + "/edit/whole", barriers);
            for (MethodologyPart part : MethodologyPart.values()) {
                look(page, language, width, "part-" + part.code(), ulgi + "/edit/parts/" + part.code(), barriers);
            }
            look(page, language, width, "measures", ulgi + "/edit/measures", barriers);
            look(page, language, width, "yaml", ulgi + "/edit/yaml", barriers);
            look(page, language, width, "sectors", ulgi + "/sectors", barriers);
            look(page, language, width, "difference", ulgi + "/difference", barriers);
            look(page, language, width, "history", ulgi + "/history", barriers);
            look(page, language, width, "passport", ulgi + "/indicators/" + indicator, barriers);
            look(page, language, width, "proposals", "/staff/proposals", barriers);
            look(page, language, width, "propose", "/staff/proposals/new", barriers);
        }
        assertThat(barriers).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void look(
            Page page, String language, int width, String name, String address, List<String> barriers) {
        page.navigate("/" + language + address);
        Browser.picture(page, "methodology-%s-%s-%d".formatted(name, language, width));
        Browser.barriers(page).forEach(one -> barriers.add(address + " " + width + ": " + one));
        if (Browser.overflows(page)) {
            barriers.add("/" + language + address + " is wider than " + width);
        }
    }

    private static Locator weight(Page page, String node) {
        return page.locator("input[name='w." + node + "']");
    }

    private Page signedIn(Page page) {
        page.navigate("/kk/login");
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("form.stack button").first().click();
        return page;
    }
}

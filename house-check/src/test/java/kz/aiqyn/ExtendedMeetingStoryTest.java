package kz.aiqyn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.Browser;
import kz.aiqyn.testing.Cast;
import kz.aiqyn.testing.PaperText;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Story 2, the extended meeting: four questions whose pages are made of registers, heads in the hall and akims by
/// video, what is being built, and orders that are followed until the next meeting opens with what became of them.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtendedMeetingStoryTest {

    private static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind,parent,from,to,population,character
            story,960000000,Сынақ облысы,Пробная область,Trial oblast,oblast,,,,,
            qala,961000000,Сынаққала қаласы,Город Сынаккала,Synaqqala city,city,story,,,218000,capital
            kok,961400000,Көк ауданы,Синий район,Blue district,district,story,,,54000,grain
            sary,961600000,Сары ауданы,Жёлтый район,Yellow district,district,story,,,47000,livestock
            department.finance,,Қаржы басқармасы,Управление финансов,Department of finance,department,story,,,,inner
            department.digital,,Цифрлық технологиялар басқармасы,Управление цифровых технологий,Department of digital technology,department,story,,,,inner
            territorial.revenue,,Мемлекеттік кірістер департаменті,Департамент государственных доходов,Department of state revenue,territorial,story,,,,
            """;

    private static final List<String> FOUR =
            List.of("goals.section", "budget.development.title", "openness.section", "services.section");
    private static final Pattern COUNTED = Pattern.compile("\\d+");

    private RunningServer server;
    private Browser browser;
    private Cast cast;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        server = RunningServer.start(TestDatabase.url(), "aiqyn.site.kk=Сынақ облысы", "aiqyn.site.ru=Пробная область");
        browser = Browser.start(server.port());
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS);
        done(server.bean(OrganisationImports.class).units(units, null));
        done(server.bean(TerritoryImports.class)
                .units(units, new LegalAct("акт", "1", null), LocalDate.of(2023, 1, 1)));
        server.context()
                .getBeanProvider(DemonstrationPart.class)
                .orderedStream()
                .forEach(part -> part.fill(List.of("qala", "kok", "sary", "department.finance", "department.digital")));
        server.bean(Jobs.class).awaitAll();
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    private static void done(Read<?> read) {
        assertThat(read).isInstanceOf(Read.Done.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void ordersOfAnExtendedMeetingAreFollowed(Language language) {
        cast = new Cast(server, browser, language);
        Page secretary = joins("secretary", NewGrant.everywhere(role("SECRETARY")));
        Page akim = joins("akim", NewGrant.everywhere(Role.LEADER));
        Page controller = joins("controller", NewGrant.everywhere(role("CONTROLLER")));
        Page district = joins("district", NewGrant.at("kok", Role.OFFICER));
        Page economist = joins("economist", NewGrant.everywhere(Role.ECONOMIST));

        String meeting = agendaOfFour(secretary);
        speakersByOffice(secretary, meeting);
        whatIsSignedStaysAsItWas(akim, economist, meeting);
        whatIsBuiltIsSeen(cast.resident(Browser.NARROW));
        whoCameIsRecorded(secretary, meeting);
        ordersAreGiven(secretary, meeting);
        protocolIsApproved(secretary, akim, meeting);
        orderIsExecuted(district, controller);
        nextMeetingOpensWithIt(secretary);
        assertThat(browser.complaints()).isEmpty();
    }

    private static Role role(String code) {
        return ModuleCards.findRole(code).orElseThrow();
    }

    private Page joins(String who, NewGrant grant) {
        return cast.joins(login(who), grant);
    }

    private String login(String who) {
        return who + "-" + cast.words().code();
    }

    private String agendaOfFour(Page secretary) {
        cast.opens(secretary, "/staff/meetings/new");
        secretary.selectOption("[name=kind]", "extended");
        secretary.fill("[name=starts]", cast.word("10:00", "15:00"));
        secretary.fill("[name=place]", "Облыс әкімдігінің үлкен залы");
        secretary.fill("[name=video]", "https://kenes.example.kz/kengeitilgen");
        secretary.fill("[name=chair]", "Облыс әкімі");
        secretary.fill("[name=quorum]", "4");
        cast.press(secretary, "web.save");
        secretary.waitForURL(url -> url.matches(".*/staff/meetings/\\d+"));
        Locator agenda = agenda(secretary);
        FOUR.forEach(question -> assertThat(agenda).containsText(cast.words().say(question)));
        return secretary.url().replaceFirst(".*(/staff/meetings/)", "$1");
    }

    private static Locator agenda(Page page) {
        return page.locator("#agenda ~ .scroll").first();
    }

    /// Every page of the four is made of its register; three departments and a section of the apparatus speak.
    private void speakersByOffice(Page secretary, String meeting) {
        List<List<String>> speakers = List.of(
                List.of("", cast.word("Экономика бөлімінің меңгерушісі", "Заведующий отделом экономики")),
                List.of("department.finance", cast.word("Қаржы басқармасының басшысы", "Глава управления финансов")),
                List.of("department.digital", cast.word("Цифрландыру басшысы", "Глава управления цифровизации")),
                List.of(
                        "",
                        cast.word(
                                "Мемлекеттік қызмет мониторингі бөлімінің меңгерушісі",
                                "Заведующий отделом мониторинга государственных услуг")));
        for (int i = 0; i < FOUR.size(); i++) {
            cast.opens(secretary, meeting);
            question(secretary, FOUR.get(i)).click();
            assertThat(secretary.locator("main")).containsText(cast.words().say("meeting.item.live"));
            assertThat(COUNTED.matcher(secretary.locator("main table").first().innerText())
                            .find())
                    .as("figures of " + FOUR.get(i))
                    .isTrue();
            sound(secretary, "question-" + i);
            secretary.locator("a[href$='/edit']").click();
            if (!speakers.get(i).getFirst().isEmpty()) {
                secretary.selectOption("[name=organisation]", speakers.get(i).getFirst());
            }
            secretary.fill("[name=speaker]", speakers.get(i).getLast());
            cast.press(secretary, "web.save");
            assertThat(secretary.locator("main")).containsText(speakers.get(i).getLast());
        }
    }

    private Locator question(Page page, String name) {
        return agenda(page)
                .locator(
                        "a[href*='/items/']",
                        new Locator.LocatorOptions().setHasText(cast.words().say(name)))
                .first();
    }

    private void whatIsSignedStaysAsItWas(Page akim, Page economist, String meeting) {
        cast.opens(akim, meeting);
        cast.press(akim, "meeting.event.sign");
        question(akim, FOUR.getFirst()).click();
        String frozen = akim.locator("main").innerText();
        assertThat(frozen).doesNotContain(cast.words().say("meeting.item.live"));
        sound(akim, "frozen");

        cast.opens(economist, "/staff/registers/goals");
        economist.locator("main tbody th a").first().click();
        economist.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        Locator form = economist.locator("form[action$='/report']");
        form.locator("[name=fact-period]")
                .selectOption(form.locator("option[value^='20']").first().getAttribute("value"));
        form.locator("[name=fact]").fill("1");
        form.locator("[name=fact-day]").fill(LocalDate.now(Kazakhstan.ZONE).toString());
        form.locator("[name=fact-status]").selectOption("final");
        form.locator("[name=fact-source]").fill("12-НД");
        form.locator("[name=cause]").selectOption("other");
        form.locator("[name=remark]").fill(cast.word("Түзетілді", "Исправлено"));
        cast.press(economist, "goals.report.keep");
        assertThat(economist.locator("main")).containsText(cast.word("Түзетілді", "Исправлено"));

        akim.reload();
        assertThat(akim.locator("main").innerText()).isEqualTo(frozen);
    }

    /// The list, the map, money by year, what is late and stands still, payments from another programme, projects of
    /// the plan by akimat: all of it without an account.
    private void whatIsBuiltIsSeen(Page resident) {
        for (String standing : List.of("overdue", "stopped")) {
            cast.opens(resident, "/registers/construction?standing=" + standing);
            assertThat(resident.locator("main")).isVisible();
        }
        cast.opens(resident, "/registers/construction");
        resident.locator("main tbody th a").first().click();
        assertThat(resident.locator("main")).containsText(cast.words().say("construction.money"));
        sound(resident, "site");
        cast.opens(resident, "/registers/construction-overview");
        assertThat(resident.locator("main")).containsText(cast.words().say("construction.overview"));
        cast.opens(resident, "/registers/budget-payments?facet=astray");
        assertThat(resident.locator("main tbody tr").first()).isVisible();
        sound(resident, "astray");
        cast.opens(resident, "/registers/openness-facts");
        assertThat(resident.locator("main")).containsText(cast.words().say("openness.kind.dialogue"));
        assertThat(resident.locator("main")).containsText(cast.words().say("openness.kind.budgets"));
        cast.opens(resident, "/registers/goals-projects");
        countsAreOfTheList(resident);
        sound(resident, "projects");
    }

    /// In time, late, finished and with defects, as the list below tells them, counted once more.
    private void countsAreOfTheList(Page resident) {
        List<String> courses = List.of(
                "goals.course.in-time", "goals.course.late", "goals.course.finished", "goals.course.with-defects");
        List<String> totals = resident.locator("main tfoot td").allInnerTexts();
        List<String> standings = resident.locator("main table")
                .last()
                .locator("tbody tr td:nth-child(2)")
                .allInnerTexts();
        List<String> counted = new ArrayList<>();
        for (String course : courses) {
            String said = cast.words().say(course);
            counted.add(Long.toString(standings.stream().filter(said::equals).count()));
        }
        assertThat(totals.stream().map(String::strip).toList()).isEqualTo(counted);
        assertThat(standings).isNotEmpty();
    }

    private void whoCameIsRecorded(Page secretary, String meeting) {
        cast.opens(secretary, meeting + "/attendance");
        assertThat(way(secretary, cast.word("Көк ауданы", "Синий район"))).hasValue("video");
        assertThat(way(secretary, cast.word("Қаржы басқармасы", "Управление финансов")))
                .hasValue("hall");
        Locator revenue =
                row(secretary, cast.word("Мемлекеттік кірістер департаменті", "Департамент государственных доходов"));
        assertThat(revenue.locator("[name$='.way']")).hasValue("hall");
        for (Locator row : secretary.locator("main tbody tr").all()) {
            row.locator("[name$='.presence']")
                    .selectOption(row.locator("[name$='.way']").inputValue());
        }
        row(secretary, cast.word("Сары ауданы", "Жёлтый район"))
                .locator("[name$='.presence']")
                .selectOption("absent");
        revenue.locator("[name$='.person']").fill(cast.word("Департамент басшысы", "Руководитель департамента"));
        sound(secretary, "attendance");
        cast.press(secretary, "web.save");
        assertThat(secretary.locator("#attendance ~ p").first())
                .containsText(cast.words().say("meeting.attendance.sum", 6, 3, 2, 1));
    }

    private static Locator row(Page page, String name) {
        return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator way(Page page, String name) {
        return row(page, name).locator("[name$='.way']");
    }

    private void ordersAreGiven(Page secretary, String meeting) {
        cast.opens(secretary, meeting);
        cast.press(secretary, "meeting.event.begin");
        secretary.waitForURL("**/hall");
        hears(secretary, FOUR.get(1));
        decides(secretary, discipline(), "department.finance");
        hears(secretary, FOUR.getFirst());
        decides(secretary, inTerm(), "kok");
        Page screen = cast.opens(secretary, meeting + "/screen");
        assertThat(screen.locator("main")).containsText(inTerm());
        sound(screen, "screen");
        Browser.glance(screen, "meeting-screen-" + cast.words().code() + "-1280");
        cast.opens(secretary, meeting);
        cast.press(secretary, "meeting.event.end");
    }

    private void hears(Page secretary, String question) {
        secretary
                .locator(
                        ".matters li",
                        new Page.LocatorOptions().setHasText(cast.words().say(question)))
                .locator("button")
                .click();
        assertThat(secretary.locator("h1")).containsText(cast.words().say(question));
    }

    private void decides(Page secretary, String text, String executor) {
        secretary.fill("[name=text]", text);
        secretary.selectOption("[name=organisation]", executor);
        secretary.fill(
                "[name=term]", LocalDate.now(Kazakhstan.ZONE).plusDays(14).toString());
        secretary.selectOption("[name=controller]", login("controller"));
        secretary.check("[name=promised]");
        cast.press(secretary, "meeting.decide.do");
        assertThat(secretary.locator("main table").first()).containsText(text);
    }

    private String discipline() {
        return cast.word(
                "Бюджет қаражатын жоспарлау мен игеру тәртібін сақтау",
                "Соблюдать дисциплину планирования и освоения бюджетных средств");
    }

    private String inTerm() {
        return cast.word(
                "Даму жоспарының жобаларын мерзімінде және сапалы аяқтау",
                "Завершить проекты плана развития в срок и качественно");
    }

    private void protocolIsApproved(Page secretary, Page akim, String meeting) {
        cast.press(secretary, "meeting.event.agree");
        cast.opens(akim, meeting);
        cast.press(akim, "meeting.event.approve");
        Download protocol = akim.waitForDownload(
                () -> akim.locator("a[href$='/protocol.pdf']").click());
        String text = paper(protocol);
        assertThat(text)
                .contains(PaperText.plain(discipline()))
                .contains(PaperText.plain(inTerm()))
                .contains(PaperText.plain(cast.word("Департамент басшысы", "Руководитель департамента")));
        Page resident = cast.opens(cast.resident(Browser.NARROW), meeting.replace("/staff", ""));
        assertThat(resident.locator("main")).containsText(inTerm());
        sound(resident, "open");
    }

    private static String paper(Download download) {
        try {
            return PaperText.of(Cast.bytes(download), "pdf");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void orderIsExecuted(Page district, Page controller) {
        cast.opens(district, "/staff/assignments");
        row(district, inTerm()).locator("a").first().click();
        cast.press(district, "assignment.event.accept");
        district.locator("form[action$='/report'] [name=comment]")
                .fill(cast.word("Нысандар тапсырылды", "Объекты сданы"));
        district.locator("form[action$='/report'] [name=proof]").fill("3-1/77");
        cast.press(district, "assignment.event.report");
        Matcher address = Pattern.compile("/staff/assignments/\\d+").matcher(district.url());
        assertThat(address.find()).isTrue();
        cast.opens(controller, address.group());
        cast.press(controller, "assignment.event.close");
        assertThat(controller.locator("ol.steps [aria-current=step]"))
                .containsText(cast.words().say("assignment.state.closed"));
    }

    private void nextMeetingOpensWithIt(Page secretary) {
        cast.opens(secretary, "/staff/meetings/new");
        secretary.selectOption("[name=kind]", "extended");
        secretary.fill(
                "[name=held-on]", LocalDate.now(Kazakhstan.ZONE).plusDays(30).toString());
        secretary.fill("[name=starts]", cast.word("10:00", "15:00"));
        secretary.fill("[name=place]", "Облыс әкімдігінің үлкен залы");
        secretary.fill("[name=chair]", "Облыс әкімі");
        cast.press(secretary, "web.save");
        agenda(secretary).locator("tbody a").first().click();
        Locator fates = secretary.locator("main");
        assertThat(fates).containsText(inTerm());
        assertThat(fates).containsText(cast.words().say("assignment.state.closed"));
        assertThat(fates).containsText(discipline());
        assertThat(fates).containsText(cast.words().say("assignment.state.given"));
        sound(secretary, "became");
    }

    private void sound(Page page, String name) {
        Browser.picture(page, "extended-" + name + "-" + cast.words().code());
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(Browser.overflows(page)).as(name + " scrolls sideways").isFalse();
    }
}

package kz.aiqyn.rating.methodology.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.StaffSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class MethodologyPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Methodologies methodologies;

    @Autowired
    private JdbcClient database;

    private final String code = "pages-" + COUNT.incrementAndGet();
    private String base = "";

    @BeforeEach
    void beginsWithADraft() {
        drafts.importFile("small.yaml", Samples.small(code, "1", "2030-01-01", "2030-12-31"));
        base = "/kk/staff/methodologies/" + code + "/1";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sectors",
                "/difference",
                "/history",
                "/indicators/money.execution",
                "/edit",
                "/edit/whole",
                "/edit/parts/bands",
                "/edit/parts/peers",
                "/edit/parts/adjustments",
                "/edit/parts/sectors",
                "/edit/parts/sources",
                "/edit/parts/robustness",
                "/edit/measures",
                "/edit/yaml",
                "/begin",
                "/edit/indicators/money.execution",
                "/edit/blocks/money",
                "/edit/new-block",
                "/edit/new-indicator?parent=money",
            })
    void showsEveryPageInEveryLanguage(String page) {
        for (String language : List.of("kk", "ru", "en")) {
            MvcTestResult shown = get(Role.ECONOMIST, base.replace("/kk/", "/" + language + "/") + page);
            assertThat(shown).hasStatusOk();
            assertThat(shown).bodyText().contains("<html lang=\"" + language).contains("</html>");
        }
    }

    @Test
    void importsAFileAndExportsTheSameBytes() {
        byte[] bytes = Samples.bytes("ulgi/methodology-2.yaml", code + "-ulgi");
        MvcTestResult sent = site.post()
                .uri("/kk/staff/methodologies")
                .multipart()
                .file(new MockMultipartFile("file", "methodology-2.yaml", "application/yaml", bytes))
                .with(new StaffSite(site, database).as(Role.ECONOMIST))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(303);
        MvcTestResult exported = get(Role.OFFICER, "/kk/staff/methodologies/" + code + "-ulgi/2/yaml");
        assertThat(exported.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    }

    /// The same figures as the public pages tell: `WeightsAgreeTest`.
    @Test
    void showsTheWeightThatCountsBesideTheOneThatIsWritten() {
        drafts.importFile("methodology-2.yaml", Samples.bytes("ulgi/methodology-2.yaml", code + "-weights"));
        String version = "/ru/staff/methodologies/" + code + "-weights/2";
        EffectiveWeights weights =
                EffectiveWeights.of(methodologies.get(code + "-weights", "2").document());
        for (String indicator : List.of("economy.sei", "economy.industry.index")) {
            int node = weights.tree().find(indicator).orElseThrow();
            Speech speech = new Speech(Language.RU);
            String share = speech.wording().number(100 * weights.share(node), 2);
            String written = speech.say("weight.written", speech.percent(weights.nominal(node), 2));
            String note = new WeightWords(speech, weights).note(node);
            assertThat(note).startsWith(written);
            for (String page : List.of("/indicators/" + indicator, "", "/edit")) {
                assertThat(get(Role.ECONOMIST, version + page))
                        .as(page)
                        .bodyText()
                        .contains(share + " %")
                        .contains(note);
            }
        }
    }

    @Test
    void tellsWhereAFileIsWrongAndKeepsNothing() {
        byte[] bytes =
                "methodology: %s\nversion: \"9\"\nblocks: [}\n".formatted(code).getBytes(StandardCharsets.UTF_8);
        MvcTestResult sent = site.post()
                .uri("/ru/staff/methodologies")
                .multipart()
                .file(new MockMultipartFile("file", "broken.yaml", "application/yaml", bytes))
                .with(new StaffSite(site, database).as(Role.ECONOMIST))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("Файл не импортирован").contains("<td>3:10</td>");
        assertThat(methodologies.find(code, "9")).isEmpty();
    }

    @Test
    void sharesWhatIsLeftAmongTheSiblingsOfAWeightThatIsSet() {
        MvcTestResult saved = post(
                Role.ECONOMIST,
                base + "/edit",
                Map.of(
                        "edited",
                        "1",
                        "do",
                        "save",
                        "w.money.execution",
                        "60",
                        "w.money.growth",
                        "30",
                        "w.money.share",
                        "20"));
        assertThat(saved).hasStatus(303);
        assertThat(weight("money.execution")).isEqualTo(60);
        assertThat(weight("money.growth")).isEqualTo(24);
        assertThat(weight("money.share")).isEqualTo(16);
    }

    @Test
    void takesTheScriptsWordForWhatWasSet() {
        post(
                Role.ECONOMIST,
                base + "/edit",
                Map.of(
                        "edited",
                        "1",
                        "do",
                        "save",
                        "set",
                        "money.execution",
                        "w.money.execution",
                        "60",
                        "w.money.growth",
                        "24",
                        "w.money.share",
                        "16"));
        assertThat(weight("money.growth")).isEqualTo(24);
    }

    @Test
    void refusesWeightsThatLeaveNoRoom() {
        MvcTestResult refused = post(
                Role.ECONOMIST,
                base + "/edit",
                Map.of("edited", "1", "do", "save", "w.money.execution", "90", "w.money.growth", "40"));
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("130").contains("value=\"90\"");
        assertThat(weight("money.execution")).isEqualTo(50);
    }

    @Test
    void countsTheIndicatorsOfABlockAndRoundsItsShare() {
        String nested = """
                  - code: outer
                    names: {kk: Сыртқы}
                    weight: 50
                    blocks:
                      - code: inner
                        names: {kk: Ішкі}
                        weight: 1
                        indicators:
                          - {code: i.one, names: {kk: Бір}, unit: mln KZT, formula: fact, normalise: minmax, weight: 1}
                          - {code: i.two, names: {kk: Екі}, unit: mln KZT, formula: plan, normalise: minmax, weight: 1}
                """;
        String small = new String(Samples.small(code, "2", "2031-01-01", "2031-12-31"), StandardCharsets.UTF_8);
        drafts.importFile("nested.yaml", (small + nested).getBytes(StandardCharsets.UTF_8));
        assertThat(get(Role.ECONOMIST, base.replace("/1", "/2") + "/edit"))
                .bodyText()
                .contains("көрсеткіш: 2, қорытынды балдың 33,3 %-ы");
    }

    @Test
    void recomputesWithoutSaving() {
        MvcTestResult tried = post(
                Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "try", "w.money", "20", "w.life", "40"));
        assertThat(tried).hasStatusOk();
        assertThat(tried).bodyText().contains("value=\"80\"").contains("әлі сақталған жоқ");
        assertThat(weight("life")).isEqualTo(40);
    }

    @Test
    void movesAndTakesOutNodes() {
        post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "down:money.execution"));
        post(Role.ECONOMIST, base + "/edit", Map.of("edited", "2", "do", "remove:life", "sure", "yes"));
        MethodologyVersion now = methodologies.get(code, "1");
        assertThat(now.document().allIndicators())
                .extracting(Node::code)
                .containsExactly("money.growth", "money.execution", "money.share");
    }

    @Test
    void asksBeforeABlockGoesAndNamesWhatGoesWithIt() {
        String before = methodologies.get(code, "1").yaml();
        for (String language : List.of("kk", "ru", "en")) {
            MvcTestResult asked = post(
                    Role.ECONOMIST,
                    base.replace("/kk/", "/" + language + "/") + "/edit",
                    Map.of("edited", "1", "do", "remove:money", "w.life", "45"));
            assertThat(asked).hasStatusOk();
            assertThat(asked)
                    .bodyText()
                    .contains("<code>money.execution</code>", "<code>money.growth</code>", "<code>money.share</code>")
                    .doesNotContain("<code>life.one</code>")
                    .contains("name=\"w.life\" value=\"45\"")
                    .contains("name=\"do\" value=\"remove:money\"");
        }
        assertThat(methodologies.get(code, "1").yaml()).isEqualTo(before);
    }

    @Test
    void undoesATakingOutUntilSomethingElseIsSaved() {
        String before = methodologies.get(code, "1").yaml();
        MvcTestResult removed =
                post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "remove:money", "sure", "yes"));
        assertThat(removed).hasStatus(303);
        String next = String.valueOf(removed.getResponse().getHeader("Location"));
        assertThat(next).endsWith("&undo=1");
        assertThat(get(Role.ECONOMIST, next)).bodyText().contains("name=\"save\" value=\"1\"");
        post(Role.ECONOMIST, base + "/edit/restore", Map.of("edited", "2", "save", "1"));
        assertThat(methodologies.get(code, "1").yaml()).isEqualTo(before);
        assertThat(get(Role.ECONOMIST, next)).bodyText().doesNotContain("name=\"save\" value=\"1\"");
    }

    @Test
    void marksWeightsThatAreNotSaved() {
        assertThat(get(Role.ECONOMIST, base + "/edit")).bodyText().doesNotContain("data-unsaved");
        assertThat(post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "try", "w.money", "20")))
                .bodyText()
                .contains("data-unsaved=\"yes\"");
    }

    @Test
    void givesASecondEditorTheirWorkBackBesideTheFirsts() {
        post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "save", "w.money", "70"));
        MvcTestResult late = post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "remove:life.one"));
        assertThat(late).hasStatus(409);
        assertThat(late)
                .bodyText()
                .contains("name=\"do\" value=\"remove:life.one\"")
                .contains("name=\"edited\" value=\"2\"")
                .contains("Бірінші")
                .contains("Қаржы");
        assertThat(methodologies.get(code, "1").document().findIndicator("life.one"))
                .isPresent();
        post(Role.ECONOMIST, base + "/edit", Map.of("edited", "2", "do", "remove:life.one"));
        assertThat(methodologies.get(code, "1").document().findIndicator("life.one"))
                .isEmpty();
        assertThat(weight("money")).isEqualTo(70);
    }

    @Test
    void givesASecondWriterTheirTextBack() {
        String text = methodologies.get(code, "1").yaml();
        post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", text + "# first\n"));
        MvcTestResult late =
                post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", text + "# second\n"));
        assertThat(late).hasStatus(409);
        assertThat(late).bodyText().contains("# second");
        assertThat(methodologies.get(code, "1").yaml()).endsWith("# first\n");
    }

    @Test
    void keepsABrokenTextInItsFieldWithTheLineAndColumn() {
        MvcTestResult broken = post(
                Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", "methodology: x\nversion: [\n"));
        assertThat(broken).hasStatus(422);
        assertThat(broken).bodyText().contains("version: [").contains("-жол");
    }

    @Test
    void addsAnIndicatorWithItsWholePassport() {
        MvcTestResult saved = post(
                Role.ECONOMIST,
                base + "/edit/new-indicator",
                Map.ofEntries(
                        Map.entry("edited", "1"),
                        Map.entry("code", "life.two"),
                        Map.entry("parent", "life"),
                        Map.entry("name.kk", "Екінші"),
                        Map.entry("name.ru", "Второй"),
                        Map.entry("unit", "%"),
                        Map.entry("formula", "100 * fact / plan"),
                        Map.entry("direction", "corridor [90, 110]"),
                        Map.entry("normalise", "goalposts [-30, 0]"),
                        Map.entry("missing", "previous(2)"),
                        Map.entry("level", "UNIT"),
                        Map.entry("treat", "NONE"),
                        Map.entry("constant", "MIDDLE"),
                        Map.entry("definition.kk", "Анықтамасы"),
                        Map.entry("reason.ru", "Причина"),
                        Map.entry("owner", "finance"),
                        Map.entry("source.en", "Treasury"),
                        Map.entry("terms.kk", "25-іне дейін"),
                        Map.entry("sectors", "roads")));
        assertThat(saved).hasStatus(303);
        assertThat(get(Role.LEADER, base + "/indicators/life.two"))
                .bodyText()
                .contains("Екінші", "Анықтамасы", "Причина", "Treasury", "25-іне дейін", "Жолдар", "<svg");
    }

    @Test
    void tellsTheColumnOfAFormulasFault() {
        MvcTestResult verdict = post(
                Role.ECONOMIST,
                base + "/edit/formula",
                Map.of("formula", "100 * fcat / plan", "unit", "%", "parent", "money"));
        assertThat(verdict).hasStatusOk();
        assertThat(verdict).bodyText().contains("7-баған").contains("\n      ^");
    }

    @Test
    void tellsWhenTheUnitOfAFormulaDoesNotFit() {
        assertThat(post(
                        Role.ECONOMIST,
                        base + "/edit/formula",
                        Map.of("formula", "fact", "unit", "person", "parent", "money")))
                .bodyText()
                .contains("class=\"error\"");
        assertThat(post(
                        Role.ECONOMIST,
                        base + "/edit/formula",
                        Map.of("formula", "fact", "unit", "thousand KZT", "parent", "money")))
                .bodyText()
                .contains("class=\"hint\"");
    }

    @Test
    void takesAVersionThroughItsLifeByTheRightHands() {
        String seen = methodologies.get(code, "1").digest();
        Map<String, String> fields = Map.of("seen", seen, "comment", "дұрыс", "lastDay", "2030-06-30");
        Map<String, String> typed = Map.of("seen", seen, "typed", "2030-Q1");
        assertThat(post(Role.APPROVER, base + "/life/agree", fields)).hasStatus(422);
        assertThat(post(Role.APPROVER, base + "/life/send", fields)).hasStatus(403);
        assertThat(post(Role.ECONOMIST, base + "/life/send", fields)).hasStatus(303);
        assertThat(post(Role.ECONOMIST, base + "/life/withdraw", fields)).hasStatus(303);
        assertThat(post(Role.ECONOMIST, base + "/life/send", fields)).hasStatus(303);
        assertThat(post(Role.ECONOMIST, base + "/life/agree", fields)).hasStatus(403);
        assertThat(post(Role.APPROVER, base + "/life/publish", typed)).hasStatus(422);
        assertThat(post(Role.APPROVER, base + "/life/return", fields)).hasStatus(303);
        assertThat(post(Role.ECONOMIST, base + "/life/send", fields)).hasStatus(303);
        assertThat(post(Role.APPROVER, base + "/life/agree", fields)).hasStatus(303);
        assertThat(post(Role.APPROVER, base + "/life/publish", fields))
                .hasStatus(422)
                .bodyText()
                .contains("2030-Q1", "Жарияламас бұрын");
        assertThat(post(Role.APPROVER, base + "/life/publish", typed)).hasStatus(303);
        assertThat(post(Role.APPROVER, base + "/life/publish", fields)).hasStatus(422);
        assertThat(post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", "x")))
                .hasStatus(422);
        assertThat(post(Role.APPROVER, base + "/life/retire", fields)).hasStatus(303);
        assertThat(methodologies.get(code, "1").state()).isEqualTo(MethodologyState.RETIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void asksTheApproverForNoDraftBeforeItIsSent(String language) {
        String today = "/" + language + "/staff";
        String here = "/staff/methodologies/" + code + "/1\"";
        assertThat(get(Role.APPROVER, today)).bodyText().doesNotContain(here);
        String broken = methodologies.get(code, "1").yaml().replace("100 * fact / plan", "100 * fact / nothing");
        post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", broken));
        Words words = new Words(Language.find(language).orElseThrow());
        assertThat(get(Role.ECONOMIST, "/" + language + "/staff/ratings/dry-run?version=" + code + "/1"))
                .bodyText()
                .contains(words.say("edition.dry-run.errors", 1), "nothing");
        String seen = methodologies.get(code, "1").digest();
        assertThat(post(Role.ECONOMIST, base + "/life/send", Map.of("seen", seen)))
                .hasStatus(422);
        String sound = broken.replace("fact / nothing", "fact / plan");
        post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "2", "yaml", sound));
        seen = methodologies.get(code, "1").digest();
        assertThat(post(Role.ECONOMIST, base + "/life/send", Map.of("seen", seen)))
                .hasStatus(303);
        assertThat(get(Role.APPROVER, today)).bodyText().contains(here);
    }

    /// What stands in the draft, what in its stead, and what the dry run says: where, and what it found.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 * fact / plan | 100 * (fact / plan | Орындалуы | жақша",
                "100 * fact / plan | 100 * fact / nothing | Орындалуы | nothing",
                "100 * fact / plan | fact | Орындалуы | млн теңге",
                "weight: 60 | weight: -60 | Қаржы | 60",
                "goalposts [80, 110] | goalposts [110, 110] | Орындалуы | 110",
                "code: plan, unit: mln KZT | code: plan, unit: mln XYZ | Жоспар | XYZ"
            })
    void aDryRunSaysEachKindOfErrorWhereItIs(String sound, String broken, String where, String found) {
        String yaml = methodologies.get(code, "1").yaml();
        assertThat(yaml).contains(sound);
        assertThat(post(
                        Role.ECONOMIST,
                        base + "/edit/yaml",
                        Map.of("edited", "1", "yaml", yaml.replace(sound, broken))))
                .hasStatus(303);
        String page = "/kk/staff/ratings/dry-run?version=" + code + "/1";
        assertThat(get(Role.ECONOMIST, page))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<li>«" + where + "»: [^<]*" + Pattern.quote(found) + "[^<]*</li>")
                .doesNotContain(new Words(Language.KK).say("edition.dry-run.do"));
    }

    @Test
    void aDryRunSaysAllErrorsAtOnce() {
        String broken = methodologies
                .get(code, "1")
                .yaml()
                .replace("100 * fact / plan", "100 * fact / nothing")
                .replace("weight: 60", "weight: -60")
                .replaceFirst("(?m)^ *- \\{code: plan, .*\\n", "");
        post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", broken));
        String page = text(get(Role.ECONOMIST, "/ru/staff/ratings/dry-run?version=" + code + "/1"));
        assertThat(page).contains("«Исполнение»", "nothing", "«Финансы»");
    }

    private static String text(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void showsWhoeverPublishesOneSheetOfAllThatChanges(String language) {
        through("1", "2030-Q1");
        drafts.importFile(
                "second.yaml",
                new String(Samples.small(code, "2", "2031-01-01", "null"), StandardCharsets.UTF_8)
                        .replace("goalposts [80, 110]", "goalposts [70, 110]")
                        .getBytes(StandardCharsets.UTF_8));
        String second = "/" + language + "/staff/methodologies/" + code + "/2";
        assertThat(get(Role.APPROVER, second + "/publish")).hasStatus(303);
        step("2", Role.ECONOMIST, "send", "");
        step("2", Role.APPROVER, "agree", "");
        Words words = new Words(Language.find(language).orElseThrow());
        assertThat(get(Role.APPROVER, second)).bodyText().contains("/2/publish\"", words.say("methodologies.act.none"));
        assertThat(get(Role.APPROVER, second + "/publish"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2031-Q1",
                        words.say("methodologies.act.none"),
                        words.say("methodologies.publishing.untried"),
                        "/staff/ratings/dry-run?methodology=" + code,
                        "70");
        assertThat(get(Role.ECONOMIST, second + "/publish")).hasStatus(403);
        assertThat(get(Role.APPROVER, "/" + language + "/staff/ratings/dry-run?version=" + code + "/2"))
                .hasStatusOk();
    }

    private void through(String version, String typed) {
        step(version, Role.ECONOMIST, "send", "");
        step(version, Role.APPROVER, "agree", "");
        step(version, Role.APPROVER, "publish", typed);
    }

    private void step(String version, Role role, String event, String typed) {
        String seen = methodologies.get(code, version).digest();
        String at = base.substring(0, base.length() - 1) + version;
        assertThat(post(role, at + "/life/" + event, Map.of("seen", seen, "typed", typed)))
                .hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMINISTRATOR", "APPROVER", "LEADER", "HEAD", "OFFICER", "AUDITOR"})
    void letsNobodyButEconomistsEdit(String code) {
        Role role = ModuleCards.findRole(code).orElseThrow();
        assertThat(get(role, base + "/edit")).hasStatus(403);
        assertThat(post(role, base + "/edit", Map.of("edited", "1", "do", "remove:life")))
                .hasStatus(403);
        assertThat(post(role, base + "/edit/yaml", Map.of("edited", "1", "yaml", "x")))
                .hasStatus(403);
        assertThat(get(role, base)).hasStatusOk();
    }

    @Test
    void beginsANewVersionFromAnother() {
        MvcTestResult begun = post(
                Role.ECONOMIST, base + "/begin", Map.of("version", "2", "from", "2031-01-01", "to", "", "act", ""));
        assertThat(begun).hasStatus(303);
        assertThat(methodologies.get(code, "2").state()).isEqualTo(MethodologyState.DRAFT);
        assertThat(post(Role.ECONOMIST, base + "/begin", Map.of("version", "2")))
                .hasStatus(422);
        assertThat(get(Role.LEADER, "/en/staff/methodologies/" + code + "/2/difference?from=1"))
                .bodyText()
                .contains("2031");
    }

    @Test
    void namesSectorsThatNoIndicatorCovers() {
        assertThat(get(Role.OFFICER, base.replace("/kk/", "/en/") + "/sectors"))
                .bodyText()
                .contains("Sectors that no indicator covers: 1 of 2")
                .contains("Roads");
    }

    @Test
    void changesMeasuresButNotThoseThatAreUsed() {
        assertThat(post(
                        Role.ECONOMIST,
                        base + "/edit/measures",
                        Map.of(
                                "edited",
                                "1",
                                "code",
                                "roads.km",
                                "name.kk",
                                "Жол",
                                "unit",
                                "km",
                                "period",
                                "year",
                                "roll-up",
                                "last")))
                .hasStatus(303);
        assertThat(post(Role.ECONOMIST, base + "/edit/measures", Map.of("edited", "2", "remove", "fact")))
                .hasStatus(422);
        assertThat(post(Role.ECONOMIST, base + "/edit/measures", Map.of("edited", "2", "remove", "roads.km")))
                .hasStatus(303);
        assertThat(methodologies.get(code, "1").document().measures()).hasSize(2);
    }

    /// In a form, in the text and in a comment: a name with such a character could be published and never
    /// computed.
    @Test
    void refusesCharactersThatNobodySeesAndTextsWithoutEnd() {
        Map<String, String> measure = Map.of(
                "edited",
                "1",
                "code",
                "roads.km",
                "name.kk",
                "Жол\u202e",
                "unit",
                "km",
                "period",
                "year",
                "roll-up",
                "last");
        MvcTestResult unseen = post(Role.ECONOMIST, base + "/edit/measures", measure);
        assertThat(unseen).hasStatus(422);
        assertThat(unseen).bodyText().contains("id=\"error-name.kk\"").contains("U+202E");

        Map<String, String> long501 = new java.util.HashMap<>(measure);
        long501.put("name.kk", "ж".repeat(501));
        assertThat(post(Role.ECONOMIST, base + "/edit/measures", long501)).hasStatus(422);

        String yaml = methodologies.get(code, "1").yaml().replace("Орындалуы", "\"Орында\\0луы\"");
        MvcTestResult text = post(Role.ECONOMIST, base + "/edit/yaml", Map.of("edited", "1", "yaml", yaml));
        assertThat(text).hasStatus(422);
        assertThat(text).bodyText().contains("U+0000");

        MvcTestResult begun = post(
                Role.ECONOMIST, base + "/begin", Map.of("version", "2", "from", "2031-01-01", "act.kk", "№\u202E 7"));
        assertThat(begun).hasStatus(422);

        MvcTestResult comment = post(Role.ECONOMIST, base + "/life/send", Map.of("seen", "", "comment", "не\u2066ге"));
        assertThat(comment).hasStatus(422);
        assertThat(comment).bodyText().contains("U+2066");
        assertThat(methodologies.get(code, "1").edited()).isEqualTo(1);
        assertThat(methodologies.find(code, "2")).isEmpty();
    }

    @Test
    void doesNotEvenLookIntoAFileThatIsFarTooLarge() {
        MvcTestResult sent = site.post()
                .uri("/en/staff/methodologies")
                .multipart()
                .file(new MockMultipartFile("file", "huge.yaml", "application/yaml", new byte[4_000_001]))
                .with(new StaffSite(site, database).as(Role.ECONOMIST))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("bytes; expected at most");
    }

    @Test
    void bringsAnEarlierSaveBack() {
        String first = methodologies.get(code, "1").yaml();
        post(Role.ECONOMIST, base + "/edit", Map.of("edited", "1", "do", "remove:life", "sure", "yes"));
        assertThat(post(Role.ECONOMIST, base + "/edit/restore", Map.of("edited", "2", "save", "1")))
                .hasStatus(303);
        assertThat(methodologies.get(code, "1").yaml()).isEqualTo(first);
    }

    @Test
    void holdsThreeHundredIndicators() {
        StringBuilder text = new StringBuilder(
                new String(Samples.small(code + "-large", "1", "2030-01-01", "null"), StandardCharsets.UTF_8));
        for (int i = 0; i < 300; i++) {
            text.append("""
                          - code: life.many%d
                            names: {kk: "Көрсеткіш %d", ru: "Показатель %d", en: "Indicator %d"}
                            unit: "%%"
                            formula: "100 * fact / plan"
                            normalise: minmax
                            weight: 1
                    """.formatted(i, i, i, i).indent(0));
        }
        drafts.importFile("large.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
        String large = "/kk/staff/methodologies/" + code + "-large/1";
        Map<String, String> fields = new java.util.HashMap<>(Map.of("edited", "1", "do", "save"));
        for (Node node : methodologies.get(code + "-large", "1").document().allIndicators()) {
            fields.put(
                    "w." + node.code(), node.code().startsWith("money") ? String.valueOf((int) node.weight()) : "0.33");
        }
        fields.put("w.life.many7", "50");
        assertThat(post(Role.ECONOMIST, large + "/edit", fields)).hasStatus(303);
        MethodologyVersion saved = methodologies.get(code + "-large", "1");
        assertThat(saved.document().allIndicators()).hasSize(304);
        assertThat(saved.document().findIndicator("life.many7").orElseThrow().weight())
                .isEqualTo(150.5);
        assertThat(get(Role.ECONOMIST, large + "/edit")).hasStatusOk();
        assertThat(get(Role.ECONOMIST, large)).hasStatusOk();
    }

    @Test
    void saysThatWhatIsNotThereIsNotThere() {
        assertThat(get(Role.ECONOMIST, base + "9")).hasStatus(404);
        assertThat(get(Role.ECONOMIST, base + "/indicators/nobody")).hasStatus(404);
        assertThat(get(Role.ECONOMIST, base + "/history/77")).hasStatus(404);
    }

    @Test
    void refusesBytesThatAreNoText() {
        for (byte[] bytes : List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
                "methodology: a\u0000b\nversion: \"1\"\n".getBytes(StandardCharsets.UTF_8),
                new byte[0])) {
            MvcTestResult sent = site.post()
                    .uri("/kk/staff/methodologies")
                    .multipart()
                    .file(new MockMultipartFile("file", "odd.yaml", "application/yaml", bytes))
                    .with(new StaffSite(site, database).as(Role.ECONOMIST))
                    .with(csrf())
                    .exchange();
            assertThat(sent).hasStatus(422);
        }
    }

    private double weight(String node) {
        MethodologyVersion now = methodologies.get(code, "1");
        return now.document()
                .findBlock(node)
                .<Node>map(block -> block)
                .or(() -> now.document().findIndicator(node))
                .orElseThrow()
                .weight();
    }

    private MvcTestResult get(Role role, String address) {
        return new StaffSite(site, database).get(address, role);
    }

    private MvcTestResult post(Role role, String address, Map<String, String> fields) {
        return new StaffSite(site, database).post(address, fields, role);
    }
}

package kz.aiqyn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static final SearchIndex INDEX = new SearchIndex(List.of(
            unit("shyghanaq", "983000000", "Шығанақ ауданы", "Шыганакский район", "Shyghanaq district"),
            unit("bidaily", "983400000", "Бидайлы ауданы", "Бидайлинский район", "Bidaily district"),
            unit("kenishti", "981200000", "Кенішті қаласы", "Город Кеништи", "Kenishti city"),
            unit("zhaiylma", "983800000", "Жайылма ауданы", "Жайылминский район", "Zhaiylma district"),
            unit("qumsaghym", "984800000", "Құмсағым ауданы", "Кумсагымский район", "Qumsaghym district"),
            unit("tomensai", "985800000", "Төменсай ауданы", "Томенсайский район", "Tomensai district"),
            new SearchEntry(
                    SearchEntry.Kind.INDICATOR,
                    new Names("Бюджеттің атқарылуы", "Исполнение бюджета", "Budget execution"),
                    new Names("Жоспарға шаққанда", "К плану", "Of the plan"),
                    List.of("budget.execution"),
                    "/indicators/budget.execution"),
            new SearchEntry(
                    SearchEntry.Kind.BLOCK,
                    new Names("Бюджет және сатып алу", "Бюджет и закупки", "Budget and procurement"),
                    Names.NONE,
                    List.of("budget"),
                    "/indicators#b-budget"),
            new SearchEntry(
                    SearchEntry.Kind.TERM,
                    new Names("Салмақ", "Вес", "Weight"),
                    new Names("Көрсеткіштің маңызы", "Важность показателя", "How much an indicator counts"),
                    List.of(),
                    "/about#term-weight")));

    private static SearchEntry unit(String code, String kato, String kk, String ru, String en) {
        return new SearchEntry(
                SearchEntry.Kind.UNIT, new Names(kk, ru, en), Names.NONE, List.of(code, kato), "/units/" + code);
    }

    @ParameterizedTest
    @CsvSource({
        // Kazakh, whole and begun
        "Шығанақ ауданы, /units/shyghanaq",
        "шығ, /units/shyghanaq",
        // Kazakh letters typed as Russian ones, and only some of them
        "шыганак, /units/shyghanaq",
        "шыганақ, /units/shyghanaq",
        "кумсагым, /units/qumsaghym",
        "томенсай, /units/tomensai",
        "кеништи, /units/kenishti",
        // Russian names and their endings
        "Шыганакский район, /units/shyghanaq",
        "бидайлинского, /units/bidaily",
        "исполнение бюджету, /indicators/budget.execution",
        // Kazakh endings
        "шығанақта, /units/shyghanaq",
        "бюджеттің атқарылуына, /indicators/budget.execution",
        // Latin: English-like, Kazakh of 2018, Kazakh of 2021, with letters of a plain keyboard
        "shyghanaq, /units/shyghanaq",
        "Şyğanaq, /units/shyghanaq",
        "Shyǵanaq, /units/shyghanaq",
        "shyganak, /units/shyghanaq",
        "Qūmsağym, /units/qumsaghym",
        "kumsagym, /units/qumsaghym",
        "jaiylma, /units/zhaiylma",
        "zhaiylma, /units/zhaiylma",
        "Tömensai, /units/tomensai",
        "bidayly, /units/bidaily",
        "budzhet atqaryluy, /indicators/budget.execution",
        // mistakes: left out, put in, another, swapped; in the beginning of a word too
        "шыганк, /units/shyghanaq",
        "шығганақ, /units/shyghanaq",
        "шигонак, /units/shyghanaq",
        "бидалйы, /units/bidaily",
        "shyganag, /units/shyghanaq",
        "кумсагм, /units/qumsaghym",
        "kumsgym, /units/qumsaghym",
        "экзекюшн бюджет execution, ",
        // codes
        "983400000, /units/bidaily",
        "budget.execution, /indicators/budget.execution",
        // a term, and what a name is not
        "вес, /about#term-weight",
        "weight, /about#term-weight"
    })
    void findsFirst(String question, String local) {
        List<SearchEntry> found = INDEX.find(question).found();
        assertThat(found.stream().findFirst().map(SearchEntry::local).orElse(null))
                .as(question)
                .isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "!?", "''"})
    void findsNothingWhereNothingIsAsked(String question) {
        assertThat(INDEX.find(question)).isEqualTo(new SearchIndex.Answer(List.of(), 0, List.of(), false));
    }

    @Test
    void showsWholeNamesBeforeNamesThatBeginSo() {
        assertThat(locals("бюджет")).containsExactly("/indicators#b-budget", "/indicators/budget.execution");
        assertThat(locals("бюджет и закупки")).startsWith("/indicators#b-budget");
    }

    @Test
    void keepsWhatExplainsFromDrowningDistrictsAndIndicators() {
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            SearchEntry.Kind kind = i % 2 == 0 ? SearchEntry.Kind.TERM : SearchEntry.Kind.MEASURE;
            entries.add(new SearchEntry(kind, Names.same("Жол " + i), Names.NONE, List.of(), "/x" + i));
        }
        entries.add(unit("zholdy", "985900000", "Жолды ауданы", "Жолдинский район", "Zholdy district"));
        SearchIndex.Answer answer = new SearchIndex(entries).find("жол");
        assertThat(answer.all()).isEqualTo(61);
        assertThat(answer.found()).hasSize(11).extracting(SearchEntry::local).contains("/units/zholdy");
        assertThat(answer.named()).isFalse();
        assertThat(INDEX.find("вес").named()).isTrue();
    }

    @Test
    void forgivesMistakesInNamesAlone() {
        assertThat(locals("маңызы")).containsExactly("/about#term-weight");
        assertThat(locals("маңзыы")).isEmpty();
    }

    @Test
    void wantsEveryWord() {
        assertThat(locals("бидайлы қаласы")).isEmpty();
        assertThat(locals("қала кенішті")).containsExactly("/units/kenishti");
    }

    @Test
    void takesNoShortWordAndNoNumberForAnother() {
        assertThat(locals("вид")).isEmpty();
        assertThat(locals("983400001")).isEmpty();
    }

    @Test
    void saysWhatMayHaveBeenMeantWhereNothingWasFound() {
        SearchIndex.Answer answer = INDEX.find("шибанах ауданы рейтинг");
        assertThat(answer.found()).isEmpty();
        assertThat(answer.nearest()).first().extracting(SearchEntry::local).isEqualTo("/units/shyghanaq");
        assertThat(INDEX.find("ццццццццццц").nearest()).isEmpty();
    }

    @Test
    void looksAtTheBeginningOfALongQuestionOnly() {
        assertThat(INDEX.find("шығанақ " + "ы".repeat(5000)).found()).isEmpty();
        assertThat(INDEX.find("шығанақ" + " ".repeat(200) + "кенішті").found())
                .extracting(SearchEntry::local)
                .containsExactly("/units/shyghanaq");
    }

    @Test
    void answersTheSameEveryTime() {
        assertThat(Stream.generate(() -> locals("ауданы")).limit(20).distinct()).hasSize(1);
    }

    private static List<String> locals(String question) {
        return INDEX.find(question).found().stream().map(SearchEntry::local).toList();
    }
}

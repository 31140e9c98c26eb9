package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WordingTest {

    private final Wording kazakh = Wording.of(Language.KK);
    private final Wording russian = Wording.of(Language.RU);
    private final Wording english = Wording.of(Language.EN);

    @Test
    void writesNumbersInTheWayOfTheLanguage() {
        assertThat(russian.number(1234567.89)).isEqualTo("1\u202f234\u202f568");
        assertThat(kazakh.number(12.5)).isEqualTo("12,5");
        assertThat(english.number(12345.678)).isEqualTo("12,345.7");
        assertThat(english.number(2024)).isEqualTo("2024");
        assertThat(english.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(english.number(0.000123456789)).isEqualTo("0.000123457");
        assertThat(russian.number(-1e7)).isEqualTo("-10\u202f000\u202f000");
        assertThat(russian.number(123456789012.0)).isEqualTo("123\u202f456\u202f789\u202f012");
        assertThat(english.number(-1.5e-12)).isEqualTo("-1.5\u00b710^-12");
        assertThat(english.number(999999.96)).isEqualTo("1,000,000");
        assertThat(kazakh.number(83.126866, 2)).isEqualTo("83,13");
    }

    @Test
    void saysPeriodsInWords() {
        assertThat(kazakh.period(Period.of("2024-Q3"))).isEqualTo("2024 жылғы 3-тоқсан");
        assertThat(russian.period(Period.of("2024-Q3"))).isEqualTo("3 квартал 2024 года");
        assertThat(english.period(Period.of("2024-Q3"))).isEqualTo("Q3 2024");
        assertThat(kazakh.period(Period.of("2024-03"))).isEqualTo("2024 жылғы наурыз");
        assertThat(russian.period(Period.of("2024-03"))).isEqualTo("март 2024 года");
        assertThat(english.period(Period.of("2024-03"))).isEqualTo("March 2024");
        assertThat(russian.period(Period.of("2024-H1"))).isEqualTo("1 полугодие 2024 года");
        assertThat(kazakh.period(Period.of("2024"))).isEqualTo("2024 жыл");
        assertThat(english.day(LocalDate.of(2024, 12, 31))).isEqualTo("31 December 2024");
        assertThat(kazakh.day(LocalDate.of(2024, 12, 31))).isEqualTo("31.12.2024");
    }

    @Test
    void saysPeriodsInFewWordsWhereThereIsLittleRoom() {
        assertThat(kazakh.shortPeriod(Period.of("2025-Q1"))).isEqualTo("2025\u00a0ж. 1\u2011тоқсан");
        assertThat(russian.shortPeriod(Period.of("2025-Q1"))).isEqualTo("1\u00a0кв. 2025\u00a0г.");
        assertThat(english.shortPeriod(Period.of("2025-Q1"))).isEqualTo("Q1 2025");
        assertThat(kazakh.shortPeriod(Period.of("2025-09"))).isEqualTo("2025\u00a0ж. қыр.");
        assertThat(russian.shortPeriod(Period.of("2025-09"))).isEqualTo("сент. 2025\u00a0г.");
        assertThat(english.shortPeriod(Period.of("2025-09"))).isEqualTo("Sep 2025");
        assertThat(russian.shortPeriod(Period.of("2025"))).isEqualTo("2025\u00a0г.");
    }

    @Test
    void saysTheRussianPrepositionAsItStandsBeforeAnOrdinal() {
        assertThat(fallFrom(1)).startsWith("Снижение с 1-го на");
        assertThat(fallFrom(2)).startsWith("Снижение со 2-го на");
        assertThat(fallFrom(12)).startsWith("Снижение с 12-го на");
        assertThat(fallFrom(22)).startsWith("Снижение с 22-го на");
        assertThat(fallFrom(100)).startsWith("Снижение с 100-го на");
        assertThat(fallFrom(102)).startsWith("Снижение со 102-го на");
        assertThat(fallFrom(202)).startsWith("Снижение с 202-го на");
    }

    private String fallFrom(int place) {
        Phrase ordinal = Phrase.of("explain.ordinal.other", place);
        return russian.say(Phrase.of("explain.place.fell", ordinal, place + 1, 300));
    }

    @Test
    void fillsPlacesWithWhateverIsGiven() {
        Phrase kind = Phrase.of("methodology.kind.list");
        assertThat(english.say(Phrase.of("methodology.read.kind", kind, "{1} $1")))
                .isEqualTo("expected a list here, found {1} $1");
        assertThat(russian.say(Phrase.of("methodology.read.blank", new Names("а", "б", "в"))))
                .isEqualTo("«б» не заполнено; ожидался текст");
        assertThat(kazakh.say(Phrase.of("methodology.read.blank", List.of(1.5, PeriodKind.MONTH))))
                .startsWith("«1,5, ай»");
    }

    @Test
    void refusesKeyWithoutTemplate() {
        assertThatThrownBy(() -> english.say("methodology.no.such"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("methodology.no.such");
        assertThatThrownBy(() -> english.say("nowhere.at.all")).hasMessageContaining("nowhere_en.properties");
        assertThatThrownBy(() -> english.say("methodology.read.blank")).hasMessageContaining("place {0}");
    }

    @TestFactory
    Stream<DynamicTest> hasEveryAreaInEveryLanguageWithTheSamePlaces() throws IOException {
        return areas().stream()
                .map(area -> DynamicTest.dynamicTest(area, () -> {
                    Properties english = read(area, Language.EN);
                    for (Language language : Language.values()) {
                        Properties other = read(area, language);
                        assertThat(new TreeSet<>(other.stringPropertyNames()))
                                .as("keys of %s in %s", area, language)
                                .isEqualTo(new TreeSet<>(english.stringPropertyNames()))
                                .allMatch(key -> key.equals(area) || key.startsWith(area + "."));
                        other.stringPropertyNames()
                                .forEach(key -> assertThat(new Template(language, other.getProperty(key)).places())
                                        .as("places of %s in %s", key, language)
                                        .isEqualTo(new Template(Language.EN, english.getProperty(key)).places()));
                        assertThat(other.stringPropertyNames())
                                .as("blank texts of %s in %s", area, language)
                                .allMatch(key -> other.getProperty(key).isBlank()
                                        == english.getProperty(key).isBlank());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysNoKeyTwice() throws IOException {
        return Files.list(folder())
                .filter(file -> file.toString().endsWith(".properties"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(Files.readAllLines(file).stream()
                                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                                        .map(line -> line.substring(0, line.indexOf('='))
                                                .strip()))
                                .doesNotHaveDuplicates()));
    }

    private static SortedSet<String> areas() throws IOException {
        SortedSet<String> areas = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .forEach(name -> areas.add(name.substring(0, name.lastIndexOf('_'))));
        }
        return areas;
    }

    private static Path folder() {
        try {
            return Path.of(Wording.class
                            .getResource("methodology_en.properties")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(String area, Language language) throws IOException {
        Properties properties = new Properties();
        Path file = folder().resolve("%s_%s.properties".formatted(area, language.code()));
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

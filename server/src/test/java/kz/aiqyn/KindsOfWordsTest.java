package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kinds of wrong words that were found once and mended stay mended, in whatever module they would come back.
class KindsOfWordsTest {

    private static final Path ROOT = Path.of(System.getProperty("aiqyn.root", ".."));
    private static final List<Path> SOURCES = Stream.of("files", "server", "cli", "app")
            .map(module -> ROOT.resolve(module).resolve("src/main"))
            .toList();

    /// A number, perhaps an adjective, and a noun that is right for five of them alone: "1 показателей".
    private static final Pattern ONE_FORM = Pattern.compile(
            "\\{\\d}[ \u00a0](?:[а-яё]+(?:ых|их) )?"
                    + "(?:[а-яё]+(?:ов|ев|ёв|ей|ний|тий|ций)|раз|мест|дней|лет|байт|минут|секунд|строк|страниц|недель|единиц)(?![а-яё])");

    private static final Pattern TWO_LANGUAGES =
            Pattern.compile("[а-яёәіңғүұқөһ)»] / [А-Яа-яЁёӘІҢҒҮҰҚӨҺ«].*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern KAZAKH_LETTER = Pattern.compile("[ӘІҢҒҮҰҚӨҺәіңғүұқөһ]");

    @Test
    void noRussianNounBesideNumberHasOneFormForAll() {
        assertThat(lines("_ru.properties", line -> ONE_FORM.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void findsSuchNouns() {
        assertThat("{0} показателей, {1} блоков").containsPattern(ONE_FORM);
        assertThat("не больше {0} разных знаков").containsPattern(ONE_FORM);
        assertThat("{0} {0:показатель|показателя|показателей}").doesNotContainPattern(ONE_FORM);
        assertThat("показателей: {0}").doesNotContainPattern(ONE_FORM);
    }

    /// What is said in a language has its own string: a reader is not made to look for theirs.
    @Test
    void noTextSaysTheSameInTwoLanguages() {
        assertThat(lines("stories.txt", line -> TWO_LANGUAGES.matcher(line).find()))
                .isEmpty();
        assertThat(lines(
                        ".java",
                        line -> line.strip().startsWith("\"")
                                        && TWO_LANGUAGES.matcher(line).find()
                                || line.contains("= \"")
                                        && TWO_LANGUAGES.matcher(line).find()))
                .isEmpty();
    }

    /// Names in Russian are written in Russian letters; what stands in quotation marks is quoted.
    @Test
    void russianOfTheSampleHasNoKazakhLetters() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("samples/ulgi"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.strip().startsWith("ru: "))
                        .filter(line -> KAZAKH_LETTER
                                .matcher(line.replaceAll("«[^»]*»|№ \\S+", ""))
                                .find())
                        .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
            }
        }
        assertThat(found).isEmpty();
    }

    /// Each was replaced by a word of the glossary, where the reason stands.
    @ParameterizedTest
    @CsvSource({
        "_kk.properties, [Сс]ынақ есеп",
        "_kk.properties, [Сс]убъект",
        "_kk.properties, = Енгізулер$",
        "_kk.properties, [Жж]ауапсыз қарсылық",
        "_kk.properties, қарсылы(ғы|қ) жоғын",
        "_kk.properties, (көбі|азы) жақсы",
        "_kk.properties, [Жж]ария бет",
        "_kk.properties, күшін жойған|қолданыстан шыққан",
        "_kk.properties, [Нн]ақтыланбаған есеп",
        "_ru.properties, = Чего нет$",
        "_ru.properties, выведена из действия",
        "_ru.properties, с места \\{1} на место",
    })
    void whatWasReplacedDoesNotComeBack(String files, String old) {
        Pattern pattern = Pattern.compile(old);
        assertThat(lines(files, line -> pattern.matcher(line).find())).isEmpty();
    }

    private static List<String> lines(String name, Predicate<String> wrong) {
        List<String> found = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(
                                one -> one.getFileName().toString().endsWith(name))
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(wrong)
                            .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + source, e);
            }
        }
        return found;
    }
}

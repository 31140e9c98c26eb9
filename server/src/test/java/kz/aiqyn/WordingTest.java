package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every word shown is there in three languages, and no key is asked for that is not there.
class WordingTest {

    private static final Path SERVER = Path.of(System.getProperty("aiqyn.root", ".."), "server", "src");
    private static final Path MAIN = SERVER.resolve("main");
    private static final Path EXAMPLES = SERVER.resolve("test/java/kz/aiqyn/register");
    private static final List<Path> SOURCES = List.of(MAIN.resolve("java/kz/aiqyn"), EXAMPLES);
    private static final TreeMap<String, Path> WORDS = folders();
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /// A key as source text writes it: an area that has a file, then small words between dots.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    private static final Pattern FORM = Pattern.compile("\\{(\\d+):");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void everyKeyIsThereInEveryLanguageWithTheSamePlaces() {
        for (String area : areas()) {
            TreeMap<String, Set<String>> kazakh = keys(area, "kk");
            for (String language : LANGUAGES) {
                assertThat(keys(area, language)).as("%s in %s", area, language).isEqualTo(kazakh);
            }
        }
    }

    /// A list's source is said as it stands: nothing fills places in it.
    @Test
    void sourcesOfListsHaveNoPlaces() {
        for (String area : areas()) {
            for (String language : LANGUAGES) {
                assertThat(properties(area, language).getProperty(area + ".source", ""))
                        .as("%s in %s", area, language)
                        .doesNotContain("{");
            }
        }
    }

    /// A form alone says no number: `{0:day|days}` needs `{0}` before it, or somewhere else in the text.
    @Test
    void noFormOfANumberStandsWithoutTheNumber() {
        for (String area : areas()) {
            for (String language : LANGUAGES) {
                properties(area, language).forEach((key, text) -> {
                    Matcher form = FORM.matcher((String) text);
                    while (form.find()) {
                        assertThat((String) text).as("%s in %s", key, language).contains("{" + form.group(1) + "}");
                    }
                });
            }
        }
    }

    @Test
    void noKeyIsEmpty() {
        for (String area : areas()) {
            for (String language : LANGUAGES) {
                properties(area, language)
                        .forEach((key, text) -> assertThat((String) text)
                                .as("%s in %s", key, language)
                                .isNotBlank());
            }
        }
    }

    @Test
    void everyKeyThatSourcesNameIsThere() throws IOException {
        Set<String> areas = areas();
        List<String> absent = new ArrayList<>();
        TreeMap<String, Set<String>> known = new TreeMap<>();
        for (String area : areas) {
            known.put(area, keys(area, "kk").keySet());
        }
        for (Path source : List.of(MAIN, EXAMPLES)) {
            for (Path file : files(source).stream()
                    .filter(path -> path.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                Matcher found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    String key = found.group(1);
                    String area = key.substring(0, key.indexOf('.'));
                    Set<String> there = known.get(area);
                    if (there != null && !there.contains(key) && isAsked(found, file)) {
                        absent.add(key + " in " + source.relativize(file));
                    }
                }
            }
        }
        assertThat(absent).isEmpty();
    }

    /// Whether the text stands where words are said: `say("...")`, `Phrase.of("...")`, `Notice.of("...")`.
    private static boolean isAsked(Matcher found, Path file) throws IOException {
        String before = Files.readString(file).substring(Math.max(0, found.start() - 24), found.start());
        return before.stripTrailing().matches("(?s).*(say|Phrase\\.of|phrase)\\(");
    }

    private static Set<String> areas() {
        return WORDS.keySet();
    }

    /// The folder of each area's words: that of the module whose they are.
    private static TreeMap<String, Path> folders() {
        TreeMap<String, Path> folders = new TreeMap<>();
        for (Path source : SOURCES) {
            files(source).stream()
                    .filter(file -> file.getFileName().toString().endsWith("_kk.properties"))
                    .filter(file -> !file.getFileName().toString().startsWith("help_"))
                    .forEach(file ->
                            folders.put(file.getFileName().toString().replace("_kk.properties", ""), file.getParent()));
        }
        return folders;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// Keys with the places that their texts fill.
    private static TreeMap<String, Set<String>> keys(String area, String language) {
        TreeMap<String, Set<String>> keys = new TreeMap<>();
        properties(area, language).forEach((key, text) -> {
            Set<String> places = new TreeSet<>();
            Matcher place = PLACE.matcher((String) text);
            while (place.find()) {
                places.add(place.group(1));
            }
            keys.put((String) key, places);
        });
        return keys;
    }

    private static Properties properties(String area, String language) {
        Properties properties = new Properties();
        Path file = WORDS.get(area).resolve(area + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
        return properties;
    }
}

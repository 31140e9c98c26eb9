package kz.aiqyn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

    private static final Pattern KEY = Pattern.compile("\"(app\\.[a-z.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    @Test
    void everyKeyHasTheSamePlacesInEveryLanguage() {
        TreeMap<String, Set<String>> kazakh = keys(Language.KK);
        for (Language language : Language.values()) {
            assertThat(keys(language)).as(language.code()).isEqualTo(kazakh);
            assertThat(words(language).values())
                    .noneMatch(text -> String.valueOf(text).isBlank());
        }
    }

    @Test
    void theWordsAreThoseThatSourcesName() throws IOException {
        Path sources = Path.of(System.getProperty("aiqyn.root", ".."), "app/src/main/java");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> named.add(key.group(1)));
            }
        }
        assertThat(named).isEqualTo(keys(Language.KK).keySet());
    }

    @Test
    void commandsFindTheirWords() {
        assertThat(Wording.of(Language.EN).say(kz.aiqyn.engine.text.Phrase.of("app.restore.done")))
                .isEqualTo("Restored.");
    }

    private static TreeMap<String, Set<String>> keys(Language language) {
        TreeMap<String, Set<String>> keys = new TreeMap<>();
        words(language).forEach((key, text) -> keys.put((String) key, places((String) text)));
        return keys;
    }

    private static Set<String> places(String text) {
        Matcher place = PLACE.matcher(text);
        return place.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(Language language) {
        Properties words = new Properties();
        String file = "app_%s.properties".formatted(language.code());
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CommandWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
        return words;
    }
}

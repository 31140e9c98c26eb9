package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessPhrases;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

class RobustnessWordingTest {

    private static final Pattern KEY = Pattern.compile("\"(robust\\.[a-z][a-z.-]*)\"");

    @Test
    void saysEveryKeyOfTheEngineInEveryLanguage() throws IOException {
        Set<String> keys = keysInSources();
        assertThat(keys).hasSizeGreaterThan(15);
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(read(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void saysAnInterval() {
        RankInterval interval = new RankInterval(7, 7, 5, 8.5);
        assertThat(say(Language.EN, interval)).isEqualTo("place 7, could be 5 to 9");
        assertThat(say(Language.RU, interval)).isEqualTo("7-е место, может быть от 5 до 9");
        assertThat(say(Language.KK, interval)).isEqualTo("7-орын, 5–9-орын аралығында болуы мүмкін");
        assertThat(say(Language.EN, new RankInterval(1, 1, 1, 1))).isEqualTo("place 1, and it stays");
    }

    private static String say(Language language, RankInterval interval) {
        return Wording.of(language).say(RobustnessPhrases.interval(interval));
    }

    private static Properties read(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("robust_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> keysInSources() throws IOException {
        Path sources = Path.of(System.getProperty("aiqyn.root"), "engine/src/main/java/kz/aiqyn/engine/robust");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return keys;
    }
}

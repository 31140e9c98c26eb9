package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.MeasurementUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaWordingTest {

    private static final Pattern KEY = Pattern.compile("\"((?:formula|unit)\\.[a-z][a-z.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"formula", "unit"})
    void hasTheSameKeysAndPlacesInAllLanguages(String area) throws IOException {
        Properties english = read(area, "en");
        for (String language : List.of("kk", "ru")) {
            Properties words = read(area, language);
            assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void namesEveryWordOfUnits(String language) throws IOException {
        Properties words = read("unit", language);
        assertThat(MeasurementUnit.words()).allSatisfy(word -> assertThat(words).containsKey("unit." + word));
        assertThat(words).containsKey("unit.1");
    }

    @Test
    void hasEveryKeyThatTheEngineSays() throws IOException {
        Set<String> known = new TreeSet<>(read("formula", "en").stringPropertyNames());
        known.addAll(read("unit", "en").stringPropertyNames());
        assertThat(keysInSources()).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of("formula", "measure")) {
            Path sources = Path.of("../engine/src/main/java/kz/aiqyn/engine", module);
            try (Stream<Path> files = Files.list(sources)) {
                for (Path file : files.toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }

    private static Set<String> places(String template) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(template).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties read(String area, String language) throws IOException {
        Properties properties = new Properties();
        String name = "/kz/aiqyn/files/wording/" + area + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(FormulaWordingTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

/// Whatever the code says has a template in every language.
class PhrasesHaveTemplatesTest {

    private static final List<String> MODULES = List.of("engine", "files", "cli");
    private static final Pattern KEY = Pattern.compile("(?:Phrase\\.of|Nearest\\.phrase)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    @Test
    void findsTemplateForEveryKeyInTheSources() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path source : sources()) {
            Matcher matcher = KEY.matcher(Files.readString(source));
            while (matcher.find()) {
                said.add(matcher.group(1) + (matcher.group(2) == null ? "" : "*"));
            }
        }
        assertThat(said).hasSizeGreaterThan(100);
        for (Language language : Language.values()) {
            Set<String> known = templates(language);
            assertThat(said.stream().filter(key -> !isKnown(key, known)))
                    .as("keys without template in %s", language)
                    .isEmpty();
        }
    }

    /// A key that ends with `*` is completed when it is said.
    private static boolean isKnown(String key, Set<String> known) {
        return key.endsWith("*")
                ? known.stream().anyMatch(one -> one.startsWith(key.substring(0, key.length() - 1)))
                : known.contains(key);
    }

    private static Set<String> templates(Language language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : MODULES) {
            Path folder = root().resolve(module + "/src/main/resources/kz/aiqyn/files/wording");
            for (Path file : files(folder, "_" + language.code() + ".properties")) {
                Properties area = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    area.load(reader);
                }
                keys.addAll(area.stringPropertyNames());
            }
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            sources.addAll(files(root().resolve(module + "/src/main/java"), ".java"));
        }
        return sources;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("aiqyn.root"));
    }
}

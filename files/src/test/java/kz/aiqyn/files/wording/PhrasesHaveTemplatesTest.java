package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
            assertThat(said)
                    .as("keys without template in %s", language)
                    .allMatch(key -> key.endsWith("*")
                            ? known.stream().anyMatch(one -> one.startsWith(key.substring(0, key.length() - 1)))
                            : known.contains(key));
        }
    }

    private static Set<String> templates(Language language) throws IOException {
        Set<String> keys = new TreeSet<>();
        Path folder = root().resolve("files/src/main/resources/kz/aiqyn/files/wording");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                Properties area = new Properties();
                area.load(Files.newBufferedReader(file));
                keys.addAll(area.stringPropertyNames());
            }
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("engine", "files", "cli")) {
            try (Stream<Path> all = Files.walk(root().resolve(module + "/src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static Path root() {
        return Path.of(System.getProperty("aiqyn.root"));
    }
}

package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Fields and tables come from the parts of `base.web`: what is said of an error, who may scroll, what a reader's
/// program announces is mended there once. Of the registers' and the public pages' templates the walks say so.
class TemplatePartsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "kz", "aiqyn");

    private static final Pattern RAW = Pattern.compile("<(?:select|table|textarea|input(?![^>]*type=\"hidden\"))\\b");

    /// What no part can be: how many of them, and why.
    private static final Map<String, Integer> OWN = new TreeMap<>(Map.ofEntries(
            // The text of a file, to the letter.
            Map.entry("rating/methodology/page/conflict.jte", 1),
            Map.entry("rating/methodology/page/yaml.jte", 1),
            // The editor, whose fields show what follows from them as they are typed.
            Map.entry("rating/methodology/page/choice.jte", 2),
            Map.entry("rating/methodology/page/indicator.jte", 3),
            Map.entry("rating/methodology/page/robustness.jte", 1),
            Map.entry("rating/methodology/page/rows.jte", 3),
            Map.entry("rating/methodology/page/weights.jte", 2),
            Map.entry("rating/edition/staff/weight.jte", 1),
            // A field in each row of a table.
            Map.entry("base/intake/page/layout.jte", 1),
            Map.entry("base/territory/page/unnamed.jte", 1),
            // For the browser's keeper of passwords and keys alone.
            Map.entry("base/identity/pages/confirm.jte", 1),
            Map.entry("base/identity/pages/me.jte", 1),
            Map.entry("base/identity/pages/password.jte", 1),
            // The filters that stand on one line above a list.
            Map.entry("base/listing/list.jte", 2)));

    @Test
    void fieldsAndTablesOfTheStaffsPagesAreTheKits() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (String wing : new String[] {"base", "rating", "citizen"}) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(wing))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                    int raw =
                            (int) RAW.matcher(Files.readString(file)).results().count();
                    if (raw > 0 && !file.startsWith(SOURCES.resolve(Path.of("base", "web")))) {
                        found.put(SOURCES.relativize(file).toString().replace('\\', '/'), raw);
                    }
                }
            }
        }
        assertThat(found).isEqualTo(OWN);
    }
}

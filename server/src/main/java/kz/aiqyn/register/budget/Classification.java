package kz.aiqyn.register.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Names;

/// What lines of the budget classification are called in three languages: the portal's reports name them in Russian
/// alone.
final class Classification {

    private static final Map<String, Names> NAMES = read();

    private Classification() {}

    private static Map<String, Names> read() {
        Map<String, Names> names = new LinkedHashMap<>();
        for (String line : lines("classification.txt")) {
            String[] parts = line.split(" = ", 2);
            names.put(parts[0], Names.written(parts[1]));
        }
        return Map.copyOf(names);
    }

    /// The lines of a resource that say something.
    static List<String> lines(String resource) {
        try (InputStream in = Classification.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of a line with those that its report lacks. An administrator is called as its own report says: its code
    /// means another office in another oblast.
    static Names completed(String path, Names said) {
        Names known = NAMES.getOrDefault(path, Names.NONE);
        return new Names(
                said.kk().isEmpty() ? known.kk() : said.kk(),
                said.ru().isEmpty() ? known.ru() : said.ru(),
                said.en().isEmpty() ? known.en() : said.en());
    }

    /// What the invented oblast calls a line.
    ///
    /// @param administrator code; empty where the line is none
    static Names invented(String path, String administrator) {
        Names names = NAMES.get(administrator.isEmpty() ? path : "@" + administrator);
        if (names == null) {
            throw new IllegalStateException("the classification has no name for " + path);
        }
        return names;
    }
}

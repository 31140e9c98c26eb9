package kz.aiqyn.files.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;

/// The templates of one language, read area by area when first asked for.
final class PhraseTemplates {

    private final Language language;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();

    PhraseTemplates(Language language) {
        this.language = language;
    }

    Template get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        "no template for the key %s, expected one in %s".formatted(key, file(area(key)))));
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(areas.computeIfAbsent(area(key), this::read).getProperty(key))
                .map(text -> new Template(language, text));
    }

    private static String area(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private String file(String area) {
        return "%s_%s.properties".formatted(area, language.code());
    }

    private Properties read(String area) {
        Properties properties = new Properties();
        try (InputStream stream = open(area)) {
            if (stream == null) {
                throw new IllegalStateException("no templates in %s for the area %s, expected the file %s"
                        .formatted(language.code(), area, file(area)));
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates " + file(area), e);
        }
        return properties;
    }

    /// Beside this class, or where a service says.
    private @Nullable InputStream open(String area) {
        InputStream beside = PhraseTemplates.class.getResourceAsStream(file(area));
        if (beside != null) {
            return beside;
        }
        return ServiceLoader.load(WordFolders.class, PhraseTemplates.class.getClassLoader()).stream()
                .flatMap(folders -> folders.get().find(area).stream())
                .map(folder -> PhraseTemplates.class.getResourceAsStream(folder + "/" + file(area)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

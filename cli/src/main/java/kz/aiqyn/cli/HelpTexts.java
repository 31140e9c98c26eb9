package kz.aiqyn.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Language;

/// Texts of help, by language.
final class HelpTexts {

    private HelpTexts() {}

    /// The texts of the commands here, and others.
    static ResourceBundle with(Language language, Map<String, String> others) {
        ResourceBundle ours = of(language);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return Stream.concat(
                                ours.keySet().stream().map(key -> new Object[] {key, ours.getString(key)}),
                                others.entrySet().stream().map(text -> new Object[] {text.getKey(), text.getValue()}))
                        .toArray(Object[][]::new);
            }
        };
    }

    static ResourceBundle of(Language language) {
        String file = "help_%s.properties".formatted(language.code());
        try (InputStream stream = HelpTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no help texts in " + file);
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the help texts " + file, e);
        }
    }
}

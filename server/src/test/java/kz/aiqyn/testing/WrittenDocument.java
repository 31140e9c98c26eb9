package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document of the handbook that is made from the program, so that it cannot say otherwise.
public final class WrittenDocument {

    private WrittenDocument() {}

    /// Fails when the document is not what the program says now. With `-Daiqyn.write=true` it is written anew.
    ///
    /// @param name within `docs`
    public static void isUpToDate(String name, String text) {
        Path file = Path.of(System.getProperty("aiqyn.root", ".."), "docs", name);
        try {
            if (Boolean.getBoolean("aiqyn.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("docs/%s is made by this test: run it with -Daiqyn.write=true", name)
                    .exists();
            assertThat(Files.readString(file)).as("docs/" + name).isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }
}

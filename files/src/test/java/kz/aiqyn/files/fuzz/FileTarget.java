package kz.aiqyn.files.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A parser of files: every input is written to one file in a folder for scratch, and read from there.
///
/// @param reader takes the file
record FileTarget(String name, Path file, List<byte[]> corpus, Consumer<Path> reader) implements FuzzTarget {

    static FileTarget of(String name, Path folder, Consumer<Path> reader, String... corpus) {
        List<byte[]> inputs = List.of(corpus).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new FileTarget(name, folder.resolve(name), inputs, reader);
    }

    @Override
    public void feed(byte[] input) {
        try {
            Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.accept(file);
    }
}

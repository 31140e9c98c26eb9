package kz.aiqyn.files.methodology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;

/// The methodology file, described in `docs/methodology-file.md`.
public final class MethodologyFile {

    /// No longer file is read, in bytes.
    public static final int LONGEST = MethodologyReader.MOST_BYTES;

    private MethodologyFile() {}

    /// Reads a file.
    ///
    /// @throws IOException when the file cannot be read at all
    public static ReadMethodology read(Path path) throws IOException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        long size = Files.size(path);
        return size > LONGEST ? MethodologyReader.large(name, size) : parse(name, Files.readAllBytes(path));
    }

    /// What is said of a file that is longer than [#LONGEST], without looking into it.
    public static List<MethodologyProblem> tooLarge(String name, long bytes) {
        return MethodologyReader.large(name, bytes).problems();
    }

    /// Reads the bytes of a file, UTF-8 with or without a byte order mark.
    ///
    /// @param name what problems call the file
    public static ReadMethodology parse(String name, byte[] bytes) {
        return MethodologyReader.read(name, bytes);
    }

    /// Reads a text.
    ///
    /// @param name what problems call the text
    public static ReadMethodology parse(String name, String text) {
        return MethodologyReader.read(name, text);
    }

    /// Writes a methodology so that reading it gives an equal one. What equals its default is left out.
    public static String write(Methodology methodology) {
        return MethodologyWriter.write(methodology);
    }

    /// Reads a normalisation as the file writes it: `minmax`, `goalposts [90, 100]`.
    public static Optional<Normalisation> normalisation(String text) {
        return MethodWords.normalisation(text);
    }

    /// How normalisations are written, for messages.
    public static List<String> normalisations() {
        return MethodWords.NORMALISATIONS;
    }
}

package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.aiqyn.engine.text.Phrase;

/// How large a workbook is unpacked. Its texts are read into memory, so that a small file that unpacks to gigabytes
/// would take the server down.
final class Inflated {

    private static final long MOST = 1L << 30;
    private static final long MOST_TEXTS = 200L << 20;
    private static final String TEXTS = "xl/sharedStrings.xml";

    private Inflated() {}

    /// Why a file is not opened; empty when it may be. What is no archive at all is left to others to refuse.
    static Optional<Phrase> refusal(Path file) {
        byte[] part = new byte[1 << 16];
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long own = 0;
                for (int read = zip.read(part); read > 0; read = zip.read(part)) {
                    own += read;
                    all += read;
                    if (all > MOST || (entry.getName().equals(TEXTS) && own > MOST_TEXTS)) {
                        return Optional.of(Phrase.of("collection.problem.inflated", MOST >> 20, MOST_TEXTS >> 20));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // Not an archive, or a torn one: whoever reads it as a workbook says so with its place.
            return Optional.empty();
        }
    }
}

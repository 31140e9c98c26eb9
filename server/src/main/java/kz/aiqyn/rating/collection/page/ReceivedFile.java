package kz.aiqyn.rating.collection.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/// A file that somebody sent, on the disk under its own name for as long as it is read.
record ReceivedFile(Path folder, Path path) implements AutoCloseable {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]");
    private static final int LONGEST = 120;

    static ReceivedFile of(MultipartFile file) throws IOException {
        Path folder = Files.createTempDirectory("aiqyn-values");
        ReceivedFile received = new ReceivedFile(folder, folder.resolve(name(file.getOriginalFilename())));
        try {
            file.transferTo(received.path);
            return received;
        } catch (IOException e) {
            received.remove(e);
            throw e;
        }
    }

    /// Leaves nothing of a file that could not be kept whole: on a full disk, every try would take more of it.
    private void remove(IOException why) {
        try {
            close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /// The last part of what a browser gives as a name, without what could lead elsewhere; the ending is kept.
    static String name(@org.jspecify.annotations.Nullable String given) {
        String whole = given == null ? "" : given;
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("_").strip();
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST / 2) + "…" + safe.substring(safe.length() - LONGEST / 2);
        }
        return safe.isEmpty() || safe.startsWith(".") ? "values" + safe : safe;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}

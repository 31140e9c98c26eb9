package kz.aiqyn.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/// A file that a reader sent, on disk under its own name as long as it is being read.
public final class ReceivedFile implements AutoCloseable {

    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final Path path;

    private ReceivedFile(Path folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    public static ReceivedFile of(MultipartFile sent) throws IOException {
        return of(sent, name(sent));
    }

    /// @param name under which it lies on the disk
    /// @throws IllegalArgumentException when the name leads into another folder
    public static ReceivedFile of(MultipartFile sent, String name) throws IOException {
        ReceivedFile received = empty(name);
        try (InputStream content = sent.getInputStream()) {
            Files.copy(content, received.path);
            return received;
        } catch (IOException e) {
            received.remove(e);
            throw e;
        }
    }

    public static ReceivedFile of(String name, byte[] content) throws IOException {
        ReceivedFile received = empty(plain(name));
        try {
            Files.write(received.path, content);
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

    /// A file that is yet to be written, in a folder of its own.
    ///
    /// @throws IllegalArgumentException when the name leads into another folder
    public static ReceivedFile empty(String name) throws IOException {
        if (!Path.of(name).equals(Path.of(name).getFileName()) || name.equals("..") || name.equals(".")) {
            throw new IllegalArgumentException("a name without folders is wanted, found: " + name);
        }
        Path folder = Files.createTempDirectory("aiqyn-file");
        return new ReceivedFile(folder, folder.resolve(name));
    }

    /// The name that its sender gave it, without folders.
    public static String name(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        return plain(name == null ? "" : name);
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        String kept = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return kept.isEmpty() || kept.equals(".") || kept.equals("..") ? "file" : kept;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}

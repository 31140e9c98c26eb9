package kz.aiqyn.files;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// Reference data that lies beside the project on some computers and is no part of it.
public final class ReferenceData {

    private ReferenceData() {}

    /// A file of it; where there is none the test is skipped, loudly.
    public static Path file(String name) {
        return beside(Path.of("shared", "data", name));
    }

    /// A file of the inputs that strangers reported; where there is none the test is skipped, loudly.
    public static Path reported(String name) {
        return beside(Path.of("shared", "cases", name));
    }

    private static Path beside(Path wanted) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolveSibling(wanted);
            if (Files.exists(file)) {
                return file;
            }
        }
        String message = "SKIPPED: the reference data " + wanted + " is not beside the project";
        System.err.println(message);
        return abort(message);
    }
}

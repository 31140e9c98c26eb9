package kz.aiqyn.files.report;

import java.nio.file.Path;
import java.util.List;

record PrintedPages(Path file) {
    List<String> cutRows() {
        return List.of();
    }
}

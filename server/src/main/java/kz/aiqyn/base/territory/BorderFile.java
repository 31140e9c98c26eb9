package kz.aiqyn.base.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A file of borders that was taken.
///
/// @param unmatched what polygons were called that no territory of the day answered to
public record BorderFile(String file, String source, LocalDate effective, Instant recorded, List<String> unmatched) {

    public BorderFile {
        unmatched = List.copyOf(unmatched);
    }
}

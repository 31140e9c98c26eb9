package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.ScoresCsv;
import org.jspecify.annotations.Nullable;

/// The files of a rating: all scores, the workbook, the report.
final class Outputs {

    private final Screen screen;
    private final int threads;

    Outputs(Screen screen, int threads) {
        this.screen = screen;
        this.threads = threads;
    }

    /// Writes the files of a rating into a folder, and says so.
    void write(Loaded loaded, Period period, Path folder, @Nullable Path map) throws IOException {
        List<Edition> editions = loaded.rating().rate(new ArrayList<>(loaded.rating().periods()), threads);
        try (FreshFolder fresh = FreshFolder.of(folder)) {
            ScoresCsv.write(fresh.path().resolve("scores.csv"), editions);
            screen.blank();
            Announcement.written(screen, fresh.publish());
        }
    }
}

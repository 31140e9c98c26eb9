package kz.aiqyn.base.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.TableOptions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Gives a new installation the holidays that follow from the laws, with days off in place of those at
/// weekends. Days that the government moved are not among them: the administrator confirms each year.
@Component
class FirstCalendar implements SmartInitializingSingleton {

    /// What the pages show as the source of these days.
    static final String SOURCE = "Aiqyn";

    private final VersionedCalendar calendar;

    FirstCalendar(VersionedCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        calendar.begin(years(), SOURCE);
    }

    private static Map<Integer, List<SpecialDay>> years() {
        try (InputStream days = FirstCalendar.class.getResourceAsStream("days.csv")) {
            if (days == null) {
                throw new IllegalStateException("days.csv is not in the program");
            }
            Path file = Files.createTempFile("aiqyn-days", ".csv");
            try {
                Files.copy(days, file, StandardCopyOption.REPLACE_EXISTING);
                return switch (CalendarReader.read(file, TableOptions.NONE)) {
                    case Read.Done<Map<Integer, List<SpecialDay>>> done -> done.value();
                    case Read.Failed<Map<Integer, List<SpecialDay>>> failed ->
                        throw new IllegalStateException("days.csv cannot be read: " + failed.problems());
                };
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("days.csv cannot be read", e);
        }
    }
}

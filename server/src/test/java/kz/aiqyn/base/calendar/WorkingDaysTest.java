package kz.aiqyn.base.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDaysTest {

    private final Ground ground = Ground.fresh();
    private final WorkingDays days = ground.get(WorkingDays.class);
    private final CalendarYears years = ground.get(CalendarYears.class);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void countsOverNauryz() {
        LocalDate friday = LocalDate.of(2026, 3, 20);
        assertThat(days.isWorking(LocalDate.of(2026, 3, 24))).isFalse();
        assertThat(days.plus(friday, 1)).isEqualTo("2026-03-26");
        assertThat(days.plus(friday, 3)).isEqualTo("2026-03-30");
        assertThat(days.between(friday, LocalDate.of(2026, 3, 30))).isEqualTo(3);
        assertThat(days.between(LocalDate.of(2026, 3, 30), friday)).isEqualTo(-3);
        assertThat(days.plus(LocalDate.of(2026, 3, 21), 0)).isEqualTo("2026-03-26");
    }

    @Test
    void startsWithFiveYearsThatNobodyHasConfirmed() {
        assertThat(years.list()).extracting(CalendarYear::year).containsExactly(2026, 2025, 2024, 2023);
        assertThat(years.list()).noneMatch(CalendarYear::confirmed);
        assertThat(days.asOf(Instant.parse("2026-12-02T00:00:00Z")).isWorking(LocalDate.of(2027, 5, 3)))
                .isFalse();
    }

    @Test
    void saysThatAYearIsUnknown() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 12, 30), 10))
                .isInstanceOfSatisfying(
                        UnknownYear.class, unknown -> assertThat(unknown.year()).isEqualTo(2027));
    }

    @Test
    void countsATermAgainAsItWasCounted() {
        Instant before = Ground.NOW.minusSeconds(60);
        LocalDate start = LocalDate.of(2026, 5, 6);
        LocalDate term = days.asOf(before).plus(start, 2);
        List<SpecialDay> moved = new ArrayList<>(years.find(2026).orElseThrow().days());
        moved.add(new SpecialDay(LocalDate.of(2026, 5, 8), SpecialDay.Kind.OFF, Names.NONE));
        moved.add(new SpecialDay(LocalDate.of(2026, 5, 16), SpecialDay.Kind.WORKING, Names.NONE));
        assertThat(years.put(2026, moved, "Decree 1", true)).isInstanceOf(Outcome.Done.class);
        assertThat(days.plus(start, 2)).isAfter(term);
        assertThat(days.asOf(before).plus(start, 2)).isEqualTo(term);
        assertThat(days.isWorking(LocalDate.of(2026, 5, 16))).isTrue();
        assertThat(years.history(2026)).hasSize(2);
        assertThat(years.find(2026).orElseThrow().confirmed()).isTrue();
    }

    @Test
    void refusesWhatIsNoMovedDay() {
        SpecialDay tuesday = new SpecialDay(LocalDate.of(2026, 5, 12), SpecialDay.Kind.WORKING, Names.NONE);
        assertThat(years.put(2026, List.of(tuesday), "Decree", true))
                .isEqualTo(Outcome.refused("days", Phrase.of("calendar.refused.weekday", tuesday.day())));
        assertThat(years.put(2025, List.of(tuesday), "Decree", true))
                .isEqualTo(Outcome.refused("days", Phrase.of("calendar.refused.year", tuesday.day(), "2025")));
        assertThat(years.put(2026, List.of(), " ", true))
                .isEqualTo(Outcome.refused("source", Phrase.of("calendar.refused.source")));
    }

    @Test
    void takesYearsFromAFileOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("days.csv"), "day,kind,name_kk\n2028-01-01,holiday,Жаңа жыл\n2028-01-03,off,\n");
        assertThat(changes(years.take(file, "Law", true, Ground.NOW, ImportMode.LOOK)))
                .isEqualTo(3);
        assertThat(years.find(2028)).isEmpty();
        assertThat(changes(years.take(file, "Law", true, Ground.NOW, ImportMode.NOW)))
                .isEqualTo(3);
        assertThat(years.find(2028).orElseThrow().days()).hasSize(2);
        assertThat(changes(years.take(file, "Law", true, Ground.NOW, ImportMode.NOW)))
                .isZero();
        assertThat(years.take(file, "Other law", true, Ground.NOW, ImportMode.confirmed("0".repeat(64), 1)))
                .isInstanceOf(Read.Failed.class);
        assertThat(years.find(2028).orElseThrow().source()).isEqualTo("Law");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "day,kind\n2028-01-01,feast\n2028-13-01,off\n");
        assertThat(years.take(bad, "Law", true, Ground.NOW, ImportMode.NOW))
                .isInstanceOfSatisfying(
                        Read.Failed.class,
                        failed -> assertThat(failed.problems().first())
                                .extracting("row")
                                .isEqualTo(List.of(2L, 3L)));
    }

    private static long changes(Read<FileDifference> taken) {
        return ((Read.Done<FileDifference>) taken).value().total();
    }

    @Test
    void countsTheWorkingDaysOfAYear() {
        assertThat(new WorkingCalendar(Map.of(2025, years.find(2025).orElseThrow()))
                        .between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)))
                .isEqualTo(20);
        assertThat(years.find(2025).orElseThrow().workingDays()).isBetween(240, 250);
    }
}

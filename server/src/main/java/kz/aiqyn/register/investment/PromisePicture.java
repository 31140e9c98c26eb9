package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Promises and openings as bars over one line of time, each in percent of the width: from the first promise to the
/// last
/// one, with a mark for the opening.
///
/// @param today where today is; empty when it is outside
/// @param first the day at which the line begins, as `last` is that at which it ends
record PromisePicture(List<Bar> bars, String today, LocalDate first, LocalDate last) {

    PromisePicture {
        bars = List.copyOf(bars);
    }

    /// @param from the first promise
    /// @param to the day by which it is promised now
    /// @param opened empty when it is not
    /// @param late until when it is overdue; empty when it is not
    record Bar(String from, String to, String opened, String late) {}

    /// One project's promises: each bar leads from a promise to the next, the last one to the opening or today.
    static PromisePicture of(ProjectDossier dossier, LocalDate today) {
        List<Promise> promises = dossier.promises();
        @Nullable LocalDate opened = dossier.opening().map(Opening::openedOn).orElse(null);
        List<Days> days = new ArrayList<>();
        for (int i = 0; i < promises.size(); i++) {
            LocalDate due = promises.get(i).due();
            boolean last = i == promises.size() - 1;
            days.add(new Days(promises.get(i).saidOn(), due, last ? opened : null, last && opened == null));
        }
        return drawn(days, today);
    }

    /// Many projects, one bar each.
    static PromisePicture of(List<ProjectTotals.Shown> projects, LocalDate today) {
        return drawn(
                projects.stream()
                        .map(one -> {
                            LocalDate first = one.firstDue() == null ? today : one.firstDue();
                            LocalDate due = one.due() == null ? first : one.due();
                            return new Days(first, due, one.openedOn(), one.openedOn() == null);
                        })
                        .toList(),
                today);
    }

    private record Days(
            LocalDate from, LocalDate to, @Nullable LocalDate opened, boolean open) {

        Stream<LocalDate> all() {
            return opened == null ? Stream.of(from, to) : Stream.of(from, to, opened);
        }
    }

    private static PromisePicture drawn(List<Days> all, LocalDate today) {
        LocalDate first =
                all.stream().flatMap(Days::all).min(LocalDate::compareTo).orElse(today);
        LocalDate last =
                all.stream().flatMap(Days::all).max(LocalDate::compareTo).orElse(today);
        boolean late = all.stream().anyMatch(one -> one.open() && one.to().isBefore(today));
        Scale scale = new Scale(first, late && today.isAfter(last) ? today : last);
        return new PromisePicture(
                all.stream()
                        .map(one -> new Bar(
                                scale.at(one.from()),
                                scale.at(one.to()),
                                one.opened() == null ? "" : scale.at(one.opened()),
                                one.open() && one.to().isBefore(today) ? scale.at(today) : ""))
                        .toList(),
                today.isBefore(first) || today.isAfter(scale.last()) ? "" : scale.at(today),
                first,
                scale.last());
    }

    private record Scale(LocalDate first, LocalDate last) {

        String at(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            double share = 100 * ChronoUnit.DAYS.between(first, day) / days;
            return String.format(Locale.ROOT, "%.1f%%", 1 + 0.98 * Math.clamp(share, 0, 100));
        }
    }
}

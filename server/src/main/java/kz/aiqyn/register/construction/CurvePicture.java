package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Two lines over days, one as it was planned and one as it came, in a box of a thousand by a thousand.
///
/// @param from the day at the left edge
/// @param to the day at the right edge
/// @param top the number at the upper edge
/// @param planned a path, as SVG writes it; so is `actual`, which is empty where nothing came
/// @param today where today is, in percent of the width; empty when it is outside
record CurvePicture(LocalDate from, LocalDate to, double top, String planned, String actual, String today) {

    private static final double BOX = 1000;

    /// A number on a day.
    record At(LocalDate day, double number) {}

    /// @param goesOn whether today is still of the matter, however late
    static CurvePicture of(List<At> planned, List<At> actual, boolean goesOn, LocalDate today) {
        List<At> all = Stream.concat(planned.stream(), actual.stream()).toList();
        LocalDate from = all.stream().map(At::day).min(LocalDate::compareTo).orElse(today);
        LocalDate last = all.stream().map(At::day).max(LocalDate::compareTo).orElse(today);
        LocalDate to = goesOn && last.isBefore(today) ? today : last;
        double top = Math.max(1, all.stream().mapToDouble(At::number).max().orElse(1));
        Box box = new Box(from, Math.max(1, ChronoUnit.DAYS.between(from, to)), top);
        boolean within = !today.isBefore(from) && !today.isAfter(to);
        return new CurvePicture(
                from,
                to,
                top,
                box.path(planned),
                box.path(actual),
                within ? String.format(Locale.ROOT, "%.1f%%", box.across(today) / BOX * 100) : "");
    }

    private record Box(LocalDate from, long days, double top) {

        double across(LocalDate day) {
            return ChronoUnit.DAYS.between(from, day) * BOX / days;
        }

        String path(List<At> points) {
            StringBuilder path = new StringBuilder();
            for (At point : points) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Math.round(across(point.day())))
                        .append(' ')
                        .append(Math.round(BOX - point.number() / top * BOX));
            }
            return path.toString();
        }
    }

    /// The works of a site, in percent.
    static CurvePicture works(SiteDossier dossier, LocalDate today) {
        List<At> planned = dossier.curve().points().stream()
                .map(point -> new At(point.day(), point.share()))
                .toList();
        return of(planned, came(dossier, report -> report.actual().doubleValue()), goesOn(dossier), today);
    }

    /// The money of a site, in thousands of tenge: by the years of its plan, or by its schedule where it
    /// has no such plan.
    static CurvePicture money(SiteDossier dossier, LocalDate today) {
        SiteTerm term = dossier.site().term();
        double sum = dossier.site().contract().present().doubleValue();
        List<At> planned = new ArrayList<>();
        if (dossier.money().isEmpty()) {
            dossier.curve().points().forEach(point -> planned.add(new At(point.day(), point.share() * sum / 100)));
        } else {
            planned.add(new At(term.plannedStart(), 0));
            double all = 0;
            for (YearMoney money : dossier.money()) {
                all += money.planned().doubleValue();
                LocalDate end = LocalDate.of(money.year(), 12, 31);
                boolean last = money.year() == term.plannedFinish().getYear();
                planned.add(new At(last ? term.plannedFinish() : end, all));
            }
        }
        return of(planned, came(dossier, report -> report.paid().doubleValue()), goesOn(dossier), today);
    }

    private static boolean goesOn(SiteDossier dossier) {
        return !dossier.site().state().isOver();
    }

    private static List<At> came(SiteDossier dossier, java.util.function.ToDoubleFunction<ProgressReport> number) {
        LocalDate started = dossier.site().term().started();
        List<At> came = new ArrayList<>();
        if (started != null && !dossier.reports().isEmpty()) {
            if (dossier.reports().getFirst().day().isAfter(started)) {
                came.add(new At(started, 0));
            }
            dossier.reports().forEach(report -> came.add(new At(report.day(), number.applyAsDouble(report))));
        }
        return came;
    }
}

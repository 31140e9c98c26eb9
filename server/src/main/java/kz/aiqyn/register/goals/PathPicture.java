package kz.aiqyn.register.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A path over years or quarters in a box of a thousand by a thousand: as it was planned, as it came, as it may go on.
///
/// @param low the number at the lower edge; `top` is the one at the upper edge
/// @param planned a path, as SVG writes it; so are the others, which are empty where there is nothing
/// @param likely from the last figure to the forecast
/// @param interval between what the forecast may come to at the least and at the most
record PathPicture(double low, double top, String planned, String actual, String likely, String interval) {

    private static final double BOX = 1000;

    /// A number at a place on the line of time.
    record At(double time, double number) {}

    /// The years of a target.
    static PathPicture of(TargetDossier dossier, TargetForecast forecast) {
        Yardstick by = dossier.target().yardstick();
        List<At> planned = dossier.years().stream()
                .map(point -> new At(point.period().year(), point.plan().doubleValue()))
                .toList();
        List<At> actual = TargetForecast.known(by, dossier.years()).stream()
                .map(one -> new At(one.year(), one.number().doubleValue()))
                .toList();
        List<At> likely = List.of(
                actual.getLast(), new At(forecast.year(), forecast.likely().doubleValue()));
        List<At> interval = List.of(
                new At(forecast.year(), forecast.low().doubleValue()),
                new At(forecast.year(), forecast.high().doubleValue()));
        return drawn(planned, actual, likely, interval);
    }

    /// The same without a forecast.
    static PathPicture of(TargetDossier dossier) {
        List<At> planned = dossier.years().stream()
                .map(point -> new At(point.period().year(), point.plan().doubleValue()))
                .toList();
        List<At> actual = TargetForecast.known(dossier.target().yardstick(), dossier.years()).stream()
                .map(one -> new At(one.year(), one.number().doubleValue()))
                .toList();
        return drawn(planned, actual, List.of(), List.of());
    }

    /// Shares from 0 to 100, one after the other.
    static PathPicture ofShares(List<Double> shares) {
        List<At> actual = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            actual.add(new At(i, shares.get(i)));
        }
        return new Box(0, Math.max(1, shares.size() - 1), 0, 100).picture(List.of(), actual, List.of(), List.of());
    }

    private static PathPicture drawn(List<At> planned, List<At> actual, List<At> likely, List<At> interval) {
        List<At> all = Stream.of(planned, actual, likely, interval)
                .flatMap(List::stream)
                .toList();
        double from = all.stream().mapToDouble(At::time).min().orElse(0);
        double to = all.stream().mapToDouble(At::time).max().orElse(1);
        double low = all.stream().mapToDouble(At::number).min().orElse(0);
        double top = all.stream().mapToDouble(At::number).max().orElse(1);
        double room = top > low ? (top - low) * 0.06 : 1;
        double bottom = low >= 0 ? Math.max(0, low - room) : low - room;
        return new Box(from, Math.max(1, to - from), bottom, top + room).picture(planned, actual, likely, interval);
    }

    private record Box(double from, double width, double low, double top) {

        PathPicture picture(List<At> planned, List<At> actual, List<At> likely, List<At> interval) {
            return new PathPicture(low, top, path(planned), path(actual), path(likely), path(interval));
        }

        /// A line, or a dot where there is one number alone.
        private String path(List<At> points) {
            StringBuilder path = new StringBuilder();
            for (At point : points) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Math.round((point.time() - from) * BOX / width))
                        .append(' ')
                        .append(Math.round(BOX - (point.number() - low) * BOX / (top - low)));
            }
            return points.size() == 1 ? path.append("h0").toString() : path.toString();
        }
    }
}

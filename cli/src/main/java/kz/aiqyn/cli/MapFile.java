package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.DrawnMap;
import kz.aiqyn.files.map.GeoJson;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.map.MapMatch;
import kz.aiqyn.files.map.ReadMap;
import org.jspecify.annotations.Nullable;

/// The outlines given with `--map`.
final class MapFile {

    private MapFile() {}

    /// @throws Refused when the file is not there or is no map
    static Optional<GeoMap> read(Screen screen, @Nullable Path file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw Refused.because("cli.file.absent", file.toString());
        }
        return switch (GeoJson.read(file)) {
            case ReadMap.Good(GeoMap map, List<ReadMap.Problem> remarks) -> {
                phrases(remarks).forEach(phrase -> screen.alarm(screen.wording().say(phrase)));
                yield Optional.of(map);
            }
            case ReadMap.Bad(List<ReadMap.Problem> problems) -> throw new Refused(phrases(problems));
        };
    }

    /// Says which outlines belong to no unit.
    ///
    /// @throws Refused when none belongs to a unit that is rated in the period
    static void match(Screen screen, GeoMap map, Units registry, Period period, List<Edition> editions) {
        MapMatch match = MapMatch.of(map, registry.list());
        List<RatedUnit> rated =
                editions.stream().flatMap(edition -> edition.units().stream()).toList();
        if (DrawnMap.of(map, rated).isEmpty()) {
            throw new Refused(List.of(match.none(period)));
        }
        match.remark().ifPresent(phrase -> screen.alarm(screen.wording().say(phrase)));
    }

    private static List<Phrase> phrases(List<ReadMap.Problem> problems) {
        return problems.stream()
                .map(problem -> Phrase.of(
                        "cli.at",
                        problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line(),
                        problem.phrase()))
                .toList();
    }
}

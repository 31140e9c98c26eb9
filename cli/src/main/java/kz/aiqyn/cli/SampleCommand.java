package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Movements;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.units.UnitsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rates an invented oblast, from nothing to the report. Versions of the methodology follow each other by
/// their days in force.
@Command(name = "sample", mixinStandardHelpOptions = true, customSynopsis = "aiqyn sample [DIR] [--check] [OPTIONS]")
final class SampleCommand implements Callable<Integer> {

    /// The folder of the departments' rating, within that of the akimats'.
    private static final String DEPARTMENTS = "departments";

    private final Screen screen;

    @Option(names = "--check", descriptionKey = "sample.check")
    private boolean check;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "sample.out")
    private Path out = Path.of("aiqyn-sample");

    SampleCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (!check) {
            return show(out);
        }
        Path folder = Files.createTempDirectory("aiqyn-sample");
        try (FreshFolder passing = FreshFolder.passing(folder)) {
            return show(passing.path());
        }
    }

    private int show(Path target) throws IOException {
        screen.heading(screen.words("cli.sample.invented"));
        screen.blank();
        rate(SampleFiles.AKIMATS, target);
        screen.blank();
        rate(SampleFiles.DEPARTMENTS, target.resolve(DEPARTMENTS));
        if (!check) {
            farewell(target);
        }
        return ExitCode.FINE;
    }

    private void rate(SampleFiles.Rated rated, Path target) throws IOException {
        try (FreshFolder fresh = FreshFolder.of(target)) {
            List<Loaded> versions = prepare(rated, fresh.path());
            Rating last = versions.getLast().rating();
            Period period = PeriodChoice.of(last, null);
            Outputs outputs = new Outputs(screen, Runtime.getRuntime().availableProcessors());
            List<Edition> editions =
                    outputs.editions(versions.stream().map(Loaded::rating).toList());
            print(last, period, editions);
            Optional<GeoMap> map = rated.beside().contains(SampleFiles.MAP)
                    ? MapFile.read(screen, fresh.path().resolve(SampleFiles.MAP))
                    : Optional.empty();
            outputs.write(fresh.path(), last, period, editions, map);
            List<Path> written = fresh.publish();
            Announcement.written(screen, written);
            screen.blank();
            if (check) {
                long scores = new SampleCheck(target).verify(written, editions);
                screen.line(screen.words("cli.sample.checked", written.size(), scores));
            }
        }
    }

    /// Copies and makes the files, and reads them as anybody would.
    private static List<Loaded> prepare(SampleFiles.Rated rated, Path folder) throws IOException {
        SampleFiles.copy(rated, folder);
        Units units =
                Loaded.done(UnitsFile.read(folder.resolve(SampleFiles.UNITS))).value();
        List<Loaded> versions = new ArrayList<>();
        for (int i = 0; i < rated.versions().size(); i++) {
            Path methodology = folder.resolve(rated.versions().get(i));
            Path values = folder.resolve(rated.values().get(i));
            SampleFiles.generate(values, units, Loaded.open(methodology).methodology());
            versions.add(Loaded.of(new Sources(), methodology, List.of(values)));
        }
        return versions;
    }

    private void print(Rating rating, Period period, List<Edition> editions) {
        List<Edition> current = editions.stream()
                .filter(edition -> edition.period().equals(period))
                .toList();
        for (Edition edition : current) {
            Optional<Edition> before = editions.stream()
                    .filter(other -> other.period().equals(period.plus(-1))
                            && other.group().code().equals(edition.group().code()))
                    .max(Comparator.comparing(Edition::period));
            List<Movement> movements = before.map(earlier -> Movements.between(rating, earlier, edition))
                    .orElseGet(() -> Movements.of(rating, edition));
            new RatedPeriod(screen).print(edition, movements, current.size() > 1);
        }
    }

    private void farewell(Path folder) {
        Path report = folder.resolve(Outputs.REPORT).toAbsolutePath().normalize();
        screen.line(screen.words("cli.sample.report", report.toUri()));
        screen.blank();
        screen.line(screen.words("cli.sample.next"));
        String files = "%s %s"
                .formatted(
                        folder.resolve(SampleFiles.AKIMATS.versions().getLast()),
                        folder.resolve(SampleFiles.AKIMATS.values().getLast()));
        screen.line("  aiqyn explain " + files + " --unit shyghanaq");
        screen.line("  aiqyn lift " + files + " --unit shyghanaq --place 1");
        screen.line("  aiqyn robust " + files);
        Desktop.open(screen.surroundings(), report);
    }
}

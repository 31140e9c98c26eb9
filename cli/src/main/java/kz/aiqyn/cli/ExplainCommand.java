package kz.aiqyn.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.EarlierValues;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says why a unit has its score, why it changed, and who overtook it.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn explain METHODOLOGY DATA... --unit UNIT [--period PERIOD] [--from PERIOD] [OPTIONS]")
final class ExplainCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private RatingArguments subject = new RatingArguments();

    @Option(names = "--unit", required = true, paramLabel = "UNIT", descriptionKey = "unit")
    private String unit = "";

    @Option(names = "--from", paramLabel = "PERIOD", descriptionKey = "explain.from")
    private @Nullable String from;

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Loaded loaded = subject.load();
        Period period = subject.period(loaded);
        UnitChoice.Chosen chosen = UnitChoice.of(screen, loaded.rating(), period, unit);
        Optional<Period> earlier = PeriodChoice.earlier(loaded.rating(), period, from);
        new UnitHeading(screen).print(chosen);
        Edition edition = chosen.edition();
        if (edition.isRated(chosen.unit())) {
            new WhyThisScore(screen).print(edition, chosen.unit());
        }
        earlier.flatMap(before -> loaded.rating().rate(before, chosen.rated().code()))
                .ifPresentOrElse(
                        before -> new WhyItChanged(screen)
                                .print(
                                        ComparedValues.of(before, edition, lastYear(loaded)),
                                        edition,
                                        chosen.rated().code()),
                        () -> noEarlier(earlier.isPresent(), chosen));
        new Remarks(screen).ofFiles(loaded.notices()).forEach(screen::remark);
        return ExitCode.FINE;
    }

    private static EarlierValues lastYear(Loaded loaded) {
        return EarlierValues.of(
                loaded.rating().values(), loaded.rating().panel().units());
    }

    private void noEarlier(boolean hasPeriod, UnitChoice.Chosen chosen) {
        if (chosen.edition().score(Tree.INDEX, chosen.unit()).isPresent()) {
            screen.remark(screen.words(hasPeriod ? "cli.explain.new-unit" : "cli.explain.no-earlier"));
        }
    }
}

package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says how sure the places are.
@Command(
        name = "robust",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn robust METHODOLOGY DATA... [--draws N] [--seed S] [OPTIONS]")
final class RobustCommand implements Callable<Integer> {

    private static final int MOST_DRAWS = 10_000_000;

    private final Screen screen;
    private final Stopping stopping;

    @Mixin
    private RatingArguments subject = new RatingArguments();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "robust.draws")
    private String draws = "10000";

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "robust.seed")
    private String seed = "1";

    RobustCommand(Screen screen, Stopping stopping) {
        this.screen = screen;
        this.stopping = stopping;
    }

    @Override
    public Integer call() {
        int count = WholeNumber.of("--draws", draws, 1, MOST_DRAWS);
        long start = WholeNumber.seed("--seed", seed);
        Loaded loaded = subject.load();
        Period period = subject.period(loaded);
        List<Edition> editions = loaded.rating().rate(period);
        Sampling sampling = new Sampling(count, start, subject.threads());
        // Everything is computed before anything is printed, so that a stopped run prints no half of a result.
        List<RobustnessResult> results = new ArrayList<>();
        try (Stopping.Watch _ = stopping.watch()) {
            for (Edition edition : editions) {
                study(loaded, edition, sampling, editions.size() > 1, results);
            }
        }
        RobustTable table = new RobustTable(screen);
        results.forEach(result -> table.print(result, editions.size() > 1));
        table.method(loaded.methodology().robustness(), sampling);
        new Remarks(screen).ofFiles(loaded.notices()).forEach(screen::remark);
        return ExitCode.FINE;
    }

    private void study(
            Loaded loaded, Edition edition, Sampling sampling, boolean several, List<RobustnessResult> results) {
        String group = GroupName.of(screen, edition.group());
        String what = several ? screen.words("cli.robust.progress.group", group) : screen.words("cli.robust.progress");
        ConsoleProgress progress = new ConsoleProgress(screen, what, sampling.draws());
        try (progress) {
            switch (RobustnessStudy.run(
                    loaded.rating(), edition, loaded.methodology().robustness(), sampling, progress::at)) {
                case RobustnessResult result -> results.add(result);
                case RobustnessOutcome.Refused(List<Phrase> reasons) -> refuse(edition, several, reasons);
            }
        } catch (CancellationException stopped) {
            screen.alarm(screen.words("cli.robust.stopped", progress.done(), sampling.draws()));
            throw stopped;
        }
    }

    /// A group too small to study is told of; anything else is a fault of the plan.
    private void refuse(Edition edition, boolean several, List<Phrase> reasons) {
        if (several && edition.ranked() < 2) {
            screen.alarm(reasons);
            return;
        }
        throw new Refused(reasons);
    }
}

package kz.aiqyn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.Positions;
import kz.aiqyn.files.methodology.ReadMethodology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds everything that is wrong with a methodology, and with data under it. Exit code 1 when there are errors or
/// warnings; notes do not count.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn check METHODOLOGY [DATA...] [OPTIONS]")
final class CheckCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "METHODOLOGY", descriptionKey = "methodology")
    private Path methodology = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DATA", descriptionKey = "data")
    private List<Path> data = List.of();

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String period;

    @Mixin
    private Sources sources = new Sources();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        sources.refuseWrong();
        return switch (Loaded.read(methodology)) {
            case ReadMethodology.Good(Methodology read, Positions positions) ->
                check(new Loaded.Opened(read, positions));
            case ReadMethodology.Bad(List<MethodologyProblem> problems) -> unreadable(problems);
        };
    }

    /// What cannot be read is found too.
    private int unreadable(List<MethodologyProblem> problems) {
        problems.forEach(problem -> print(Finding.Severity.ERROR, problem));
        screen.blank();
        screen.paragraph(screen.words("cli.check.count", problems.size(), 0, 0));
        if (!data.isEmpty()) {
            screen.paragraph(screen.words("cli.check.data-unread"));
        }
        return ExitCode.FINDINGS;
    }

    private int check(Loaded.Opened opened) {
        List<Finding> findings = new ArrayList<>(MethodologyCheck.check(opened.methodology()));
        print(findings, opened);
        boolean broken = count(findings, Finding.Severity.ERROR) > 0;
        if (!broken && !data.isEmpty()) {
            findings.addAll(lookOver());
        }
        return verdict(findings, broken);
    }

    /// Shows what the data make of the methodology.
    private List<Finding> lookOver() {
        Loaded loaded = Loaded.of(sources, methodology, data);
        Period chosen = PeriodChoice.of(loaded.rating(), period);
        List<Finding> found = new ArrayList<>();
        for (Edition edition : loaded.rating().rate(chosen)) {
            MethodQuality quality = MethodQuality.of(loaded.rating(), edition);
            new IndicatorTable(screen).print(edition, quality);
            screen.blank();
            print(quality.findings(), new Loaded.Opened(loaded.methodology(), loaded.positions()));
            found.addAll(quality.findings());
        }
        new Remarks(screen).of(loaded.notices()).forEach(screen::remark);
        return found;
    }

    private void print(List<Finding> findings, Loaded.Opened opened) {
        for (Finding finding : findings) {
            print(finding.severity(), opened.positions().locate(finding));
        }
        if (!findings.isEmpty()) {
            screen.blank();
        }
    }

    private void print(Finding.Severity severity, MethodologyProblem problem) {
        screen.hanging(screen.words(
                "cli.check.finding",
                screen.words("cli.severity." + severity.name().toLowerCase(Locale.ROOT)),
                problem.file() + ":" + problem.spot(),
                problem.phrase()));
    }

    private int verdict(List<Finding> findings, boolean broken) {
        long errors = count(findings, Finding.Severity.ERROR);
        long warnings = count(findings, Finding.Severity.WARNING);
        screen.paragraph(
                findings.isEmpty()
                        ? screen.words("cli.check.fine")
                        : screen.words("cli.check.count", errors, warnings, count(findings, Finding.Severity.NOTE)));
        if (broken && !data.isEmpty()) {
            screen.paragraph(screen.words("cli.check.data-unread"));
        }
        return errors + warnings == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}

package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.engine.text.SpellingSuggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what it would take to reach a place.
@Command(
        name = "lift",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn lift METHODOLOGY DATA... --unit UNIT --place K [--indicators A,B] [OPTIONS]")
final class LiftCommand implements Callable<Integer> {

    private static final int MOST_PLACES = 1_000_000;

    private final Screen screen;

    @Mixin
    private RatingArguments subject = new RatingArguments();

    @Option(names = "--unit", required = true, paramLabel = "UNIT", descriptionKey = "unit")
    private String unit = "";

    @Option(names = "--place", required = true, paramLabel = "K", descriptionKey = "lift.place")
    private String place = "";

    @Option(names = "--indicators", split = ",", paramLabel = "CODE", descriptionKey = "lift.indicators")
    private List<String> indicators = new ArrayList<>();

    LiftCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        int wanted = WholeNumber.of("--place", place, 1, MOST_PLACES);
        Loaded loaded = subject.load();
        Period period = subject.period(loaded);
        UnitChoice.Chosen chosen = UnitChoice.of(screen, loaded.rating(), period, unit);
        List<String> codes = indicators.stream().map(String::strip).toList();
        codes.forEach(code -> refuseUnknown(chosen.edition(), code));
        Lift lift =
                Lift.several(loaded.rating(), chosen.edition(), chosen.rated().code(), wanted, codes);
        if (lift instanceof Lift.Refused refused) {
            throw refusal(chosen, refused);
        }
        new UnitHeading(screen).print(chosen);
        new LiftAnswer(screen, chosen.edition()).print(lift);
        new Remarks(screen).ofFiles(loaded.notices()).forEach(screen::remark);
        return ExitCode.FINE;
    }

    private static void refuseUnknown(Edition edition, String code) {
        List<String> known = edition.tree().indicators().stream()
                .map(indicator -> indicator.code())
                .toList();
        if (!known.contains(code)) {
            List<String> near = SpellingSuggestions.nearest(code, known, 3);
            throw near.isEmpty()
                    ? Refused.because("cli.lift.unknown-indicator", code)
                    : Refused.because("cli.lift.unknown-indicator.near", code, String.join(", ", near));
        }
    }

    private Refused refusal(UnitChoice.Chosen chosen, Lift.Refused refused) {
        Edition edition = chosen.edition();
        return switch (refused.reason()) {
            case UNKNOWN_UNIT, NOT_RANKED ->
                edition.isRated(chosen.unit())
                        ? Refused.because("cli.lift.alone", chosen.rated().names())
                        : Refused.because(
                                "cli.lift.unrated",
                                chosen.rated().names(),
                                edition.period(),
                                UnratedUnits.why(screen, edition, chosen.unit()));
            case NO_SUCH_PLACE -> Refused.because("cli.lift.no-place", refused.place(), edition.ranked());
            case UNKNOWN_INDICATOR -> Refused.because("cli.lift.unknown-indicator", refused.indicator());
            case NOT_MOVABLE -> Refused.because("cli.lift.not-movable", name(edition, refused.indicator()));
        };
    }

    private String name(Edition edition, String code) {
        Tree tree = edition.tree();
        return tree.find(code)
                .map(node -> screen.wording().name(tree.names(node)))
                .orElse(code);
    }
}

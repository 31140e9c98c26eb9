package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.PeerGroup;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.files.methodology.MethodologyEdit;
import kz.aiqyn.files.methodology.SiblingWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Rates with other weights or choices, and shows the places beside the published ones.
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn whatif METHODOLOGY DATA... --set CODE.FIELD=VALUE [--set ...] [OPTIONS]")
final class WhatIfCommand implements Callable<Integer> {

    private static final int LEAST_NAME = 16;
    private static final Pattern WEIGHT = Pattern.compile("\\s*(.+)\\.weight\\s*=.*");

    private final Screen screen;

    @Mixin
    private RatingArguments subject = new RatingArguments();

    @Option(names = "--set", required = true, paramLabel = "CODE.FIELD=VALUE", descriptionKey = "whatif.set")
    private List<String> changes = new ArrayList<>();

    WhatIfCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Loaded loaded = subject.load();
        Period period = subject.period(loaded);
        Methodology edited = edited(loaded.methodology());
        Soundness.require(edited, source());
        Rating other = loaded.rating().by(edited);
        screen.heading(screen.words("cli.whatif.title"));
        tell(loaded.methodology(), edited);
        for (PeerGroup group : loaded.rating().groups(period)) {
            print(loaded.rating().rate(period, group), other.rate(period, group));
        }
        new Remarks(screen).ofFiles(loaded.notices()).forEach(screen::remark);
        return ExitCode.FINE;
    }

    /// Tells what was asked for; that the siblings of a weight gave way is told of all at once.
    private void tell(Methodology before, Methodology edited) {
        List<Difference> differences = MethodologyDifference.between(before, edited);
        if (differences.isEmpty()) {
            screen.paragraph(screen.words("cli.whatif.same"));
        }
        Set<Names> asked = weighted().stream()
                .flatMap(code -> Stream.concat(
                        edited.findBlock(code).map(Block::names).stream(),
                        edited.findIndicator(code).map(Indicator::names).stream()))
                .collect(Collectors.toSet());
        List<Difference> told = differences.stream()
                .filter(difference ->
                        !(difference.change() instanceof Difference.Weighted) || asked.contains(difference.owner()))
                .toList();
        told.forEach(difference -> screen.item(screen.wording().say(difference.phrase())));
        if (told.size() < differences.size()) {
            screen.remark("  " + screen.words("cli.whatif.siblings"));
        }
    }

    /// Codes whose weight is set.
    private Set<String> weighted() {
        return changes.stream()
                .map(WEIGHT::matcher)
                .filter(Matcher::matches)
                .map(weight -> weight.group(1))
                .collect(Collectors.toSet());
    }

    private Methodology edited(Methodology methodology) {
        Methodology edited = methodology;
        List<Phrase> refused = new ArrayList<>();
        for (String change : changes) {
            switch (MethodologyEdit.set(edited, change)) {
                case MethodologyEdit.Edited(Methodology next) -> edited = next;
                case MethodologyEdit.Refused(Phrase phrase) ->
                    refused.add(Phrase.of("cli.at", "--set " + change, phrase));
            }
        }
        if (!refused.isEmpty()) {
            throw new Refused(refused);
        }
        return switch (SiblingWeights.renormalise(methodology, edited, weighted())) {
            case MethodologyEdit.Edited(Methodology shared) -> shared;
            case MethodologyEdit.Refused(Phrase phrase) ->
                throw new Refused(List.of(Phrase.of("cli.at", source(), phrase)));
        };
    }

    private String source() {
        return "--set " + String.join(" --set ", changes);
    }

    private void print(Edition published, Edition changed) {
        int decimals = published.methodology().scale().decimals();
        screen.blank();
        screen.paragraph(screen.words("cli.whatif.group", published.period(), GroupName.of(screen, published.group())));
        TextTable table = new TextTable(List.of(
                Heading.right(screen.words("cli.column.place")),
                Heading.left(""),
                Heading.elastic(screen.words("cli.column.unit"), LEAST_NAME),
                Heading.right(screen.words("cli.column.score")),
                Heading.right(screen.words("cli.column.published-place")),
                Heading.right(screen.words("cli.column.published-score")),
                Heading.right(screen.words("cli.column.difference"))));
        for (int unit : ConsoleLeagueTable.inOrder(changed)) {
            double score = changed.score(Tree.INDEX, unit).orElseThrow();
            OptionalInt now = changed.place(Tree.INDEX, unit);
            OptionalInt before = published.place(Tree.INDEX, unit);
            boolean moved = now.isPresent() && before.isPresent() && now.getAsInt() != before.getAsInt();
            boolean both = published.isRated(unit);
            double then = both ? published.score(Tree.INDEX, unit).orElseThrow() : Double.NaN;
            table.add(List.of(
                    Cell.of(shown(now)),
                    new Cell(moved ? MovementMark.of(before.getAsInt() - now.getAsInt()) : "", Emphasis.STRONG),
                    new Cell(
                            screen.wording().name(changed.units().get(unit).names()),
                            moved ? Emphasis.STRONG : Emphasis.PLAIN),
                    Cell.of(screen.number(score, decimals)),
                    new Cell(shown(before), Emphasis.FAINT),
                    new Cell(both ? screen.number(then, decimals) : "–", Emphasis.FAINT),
                    Cell.of(both ? Signed.of(screen, score - then, decimals) : "–")));
        }
        screen.table(table);
        UnratedUnits.print(screen, changed);
    }

    private static String shown(OptionalInt place) {
        return place.isPresent() ? String.valueOf(place.getAsInt()) : "–";
    }
}

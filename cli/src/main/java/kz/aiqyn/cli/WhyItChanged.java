package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Cell;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeWords;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.explain.Passing;
import kz.aiqyn.engine.rating.Edition;

/// Why a unit's score differs from an earlier one: in words, by six factors that add up, and who changed
/// places with it.
final class WhyItChanged {

    private static final int THROUGH = 3;
    private static final int LEAST_NAME = 20;
    /// Smaller than anything that is shown.
    private static final double NOTHING = 1e-9;

    private final Screen screen;

    WhyItChanged(Screen screen) {
        this.screen = screen;
    }

    void print(Edition before, Edition after, String unit) {
        Change change = Change.between(before, after, unit);
        screen.heading(screen.words("cli.explain.change", before.period()));
        screen.blank();
        String told = ChangeWords.of(before, after, change).stream()
                .map(screen.wording()::say)
                .collect(Collectors.joining(" "));
        if (!told.isBlank()) {
            screen.paragraph(told);
            screen.blank();
        }
        if (change instanceof Change.Split split) {
            factors(split, after.methodology().scale().decimals());
            passings(split);
        }
    }

    private void factors(Change.Split split, int decimals) {
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.factor"), LEAST_NAME),
                Heading.right(screen.words("cli.column.points")),
                Heading.right("")));
        table.add(
                screen.words("cli.explain.before"), screen.number(split.before().score(), decimals), "");
        List<String> idle = new ArrayList<>();
        for (FactorContribution part : split.parts()) {
            String name = screen.words("cli.factor." + part.factor().code());
            if (Math.abs(part.points()) < NOTHING) {
                idle.add(name);
                continue;
            }
            table.add("  " + name, Signed.of(screen, part.points(), decimals), "");
            through(table, part, decimals);
        }
        table.add(List.of(
                new Cell(screen.words("cli.explain.after"), Emphasis.STRONG),
                new Cell(screen.number(split.after().score(), decimals), Emphasis.STRONG),
                Cell.of("")));
        screen.table(table);
        screen.blank();
        if (!idle.isEmpty()) {
            screen.remark(screen.words("cli.explain.no-effect", String.join(", ", idle)));
        }
    }

    /// The indicators through which a factor acted most, with their points.
    private void through(TextTable table, FactorContribution part, int decimals) {
        part.through().stream()
                .filter(way -> Math.abs(way.points()) >= NOTHING)
                .limit(THROUGH)
                .forEach(way -> table.add(List.of(
                        new Cell("      " + screen.wording().name(way.names()), Emphasis.FAINT),
                        Cell.of(""),
                        new Cell(Signed.of(screen, way.points(), decimals), Emphasis.FAINT))));
    }

    private void passings(Change.Split split) {
        for (Passing.Kind kind : Passing.Kind.values()) {
            String units = split.passings().stream()
                    .filter(passing -> passing.kind() == kind)
                    .map(this::unit)
                    .collect(Collectors.joining(", "));
            if (!units.isEmpty()) {
                screen.remark(screen.words("cli.passing." + kind.name().toLowerCase(Locale.ROOT), units));
            }
        }
    }

    /// `Name (5 → 3)`.
    private String unit(Passing passing) {
        String before = passing.placeBefore().isPresent()
                ? String.valueOf(passing.placeBefore().getAsInt())
                : "–";
        String after = passing.placeAfter().isPresent()
                ? String.valueOf(passing.placeAfter().getAsInt())
                : "–";
        return "%s (%s\u00a0→\u00a0%s)".formatted(screen.wording().name(passing.names()), before, after);
    }
}

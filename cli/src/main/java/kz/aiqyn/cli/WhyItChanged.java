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
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.explain.NetWords;
import kz.aiqyn.engine.explain.Passing;
import kz.aiqyn.engine.rating.Edition;

/// Why a unit's score differs from an earlier one: in words, by indicators and by six factors that add up, and
/// who changed places with it.
final class WhyItChanged {

    private static final int LEAST_NAME = 20;
    /// Smaller than anything that is shown.
    private static final double NOTHING = 1e-9;

    private final Screen screen;

    WhyItChanged(Screen screen) {
        this.screen = screen;
    }

    void print(ComparedValues values, Edition after, String unit) {
        Change change = Change.between(values.before(), after, unit);
        screen.heading(screen.words("cli.explain.change", values.before().period()));
        screen.blank();
        String told = NetWords.of(ChangeWords.of(values.before(), after, change), change, values).stream()
                .map(screen.wording()::say)
                .collect(Collectors.joining(" "));
        if (!told.isBlank()) {
            screen.paragraph(told);
            screen.blank();
        }
        if (change instanceof Change.Split split) {
            int decimals = after.methodology().scale().decimals();
            new NetChangeTable(screen, split, values, decimals).print();
            factors(split, decimals);
            passings(split);
        }
    }

    private void factors(Change.Split split, int decimals) {
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.factor"), LEAST_NAME),
                Heading.right(screen.words("cli.column.points"))));
        table.add(
                screen.words("cli.explain.before"), screen.number(split.before().score(), decimals));
        List<String> idle = new ArrayList<>();
        for (FactorContribution part : split.parts()) {
            String name = screen.words("cli.factor." + part.factor().code());
            if (Math.abs(part.points()) < NOTHING) {
                idle.add(name);
                continue;
            }
            table.add("  " + name, Signed.of(screen, part.points(), decimals));
        }
        table.add(List.of(
                new Cell(screen.words("cli.explain.after"), Emphasis.STRONG),
                new Cell(screen.number(split.after().score(), decimals), Emphasis.STRONG)));
        screen.table(table);
        screen.blank();
        if (!idle.isEmpty()) {
            screen.remark(screen.words("cli.explain.no-effect", String.join(", ", idle)));
        }
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

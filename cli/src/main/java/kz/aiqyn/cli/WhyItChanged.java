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
import kz.aiqyn.engine.explain.Part;
import kz.aiqyn.engine.explain.Passing;
import kz.aiqyn.engine.rating.Edition;

/// Why a unit's score differs from an earlier one: in words, by six factors that add up, and who changed places with
/// it.
final class WhyItChanged {

    private static final int THROUGH = 3;
    private static final int LEAST_THROUGH = 20;
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
        screen.paragraph(told);
        screen.blank();
        if (change instanceof Change.Split split) {
            factors(split, after.methodology().scale().decimals());
            passings(split);
        }
    }

    private void factors(Change.Split split, int decimals) {
        TextTable table = new TextTable(List.of(
                Heading.left(screen.words("cli.column.factor")),
                Heading.right(screen.words("cli.column.points")),
                Heading.elastic(screen.words("cli.column.through"), LEAST_THROUGH)));
        table.add(
                screen.words("cli.explain.before"), screen.number(split.before().score(), decimals), "");
        for (Part part : split.parts()) {
            boolean nothing = Math.abs(part.points()) < NOTHING;
            table.add(List.of(
                    Cell.of("  " + screen.words("cli.factor." + part.factor().code())),
                    new Cell(Signed.of(screen, part.points(), decimals), nothing ? Emphasis.FAINT : Emphasis.PLAIN),
                    new Cell(nothing ? "" : through(part, decimals), Emphasis.FAINT)));
        }
        table.add(List.of(
                new Cell(screen.words("cli.explain.after"), Emphasis.STRONG),
                new Cell(screen.number(split.after().score(), decimals), Emphasis.STRONG),
                Cell.of("")));
        screen.table(table);
        screen.blank();
    }

    /// The indicators through which a factor acted most, with their points.
    private String through(Part part, int decimals) {
        List<String> names = new ArrayList<>();
        for (Part.Through way : part.through()) {
            if (names.size() < THROUGH && Math.abs(way.points()) >= NOTHING) {
                names.add(Signed.of(screen, way.points(), decimals) + " "
                        + screen.wording().name(way.names()));
            }
        }
        return String.join("; ", names);
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
        String before = passing.placeBefore().isPresent() ? String.valueOf(passing.placeBefore().getAsInt()) : "–";
        String after = passing.placeAfter().isPresent() ? String.valueOf(passing.placeAfter().getAsInt()) : "–";
        return "%s (%s\u00a0→\u00a0%s)".formatted(screen.wording().name(passing.names()), before, after);
    }
}

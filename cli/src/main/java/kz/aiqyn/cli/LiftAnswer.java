package kz.aiqyn.cli;

import java.util.List;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Heading;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.Standing;
import kz.aiqyn.engine.rating.Edition;

/// What it would take to reach a place, as a table of moves.
final class LiftAnswer {

    private static final int LEAST_NAME = 20;

    private final Screen screen;
    private final Edition edition;

    LiftAnswer(Screen screen, Edition edition) {
        this.screen = screen;
        this.edition = edition;
    }

    void print(Lift lift) {
        switch (lift) {
            case Lift.Reached reached -> {
                screen.heading(screen.words("cli.lift.needed", reached.place()));
                screen.blank();
                moves(reached.moves());
                screen.blank();
                screen.paragraph(screen.words(
                        reached.verified() ? "cli.lift.then" : "cli.lift.not-verified",
                        place(reached.then()),
                        reached.then().of(),
                        score(reached.then())));
                screen.remark(screen.words("cli.lift.else-fixed"));
            }
            case Lift.AlreadyThere there ->
                screen.paragraph(screen.words(
                        "cli.lift.already",
                        there.place(),
                        place(there.now()),
                        score(there.now()),
                        there.now().of()));
            case Lift.OutOfReach far -> {
                screen.heading(screen.words("cli.lift.out-of-reach", far.place()));
                screen.blank();
                screen.paragraph(screen.words(
                        "cli.lift.furthest",
                        place(far.furthest()),
                        far.furthest().of(),
                        score(far.furthest())));
                if (!far.moves().isEmpty()) {
                    screen.blank();
                    moves(far.moves());
                }
            }
            // The command refuses these before it prints anything.
            case Lift.Refused refused -> throw new IllegalStateException(refused.toString());
        }
    }

    private void moves(List<Lift.Move> moves) {
        TextTable table = new TextTable(List.of(
                Heading.elastic(screen.words("cli.column.indicator"), LEAST_NAME),
                Heading.right(screen.words("cli.column.now")),
                Heading.right(screen.words("cli.column.needed")),
                Heading.right(screen.words("cli.column.effort")),
                Heading.right(screen.words("cli.column.score-change")),
                Heading.left(screen.words("cli.column.limit"))));
        int decimals = edition.methodology().scale().decimals();
        for (Lift.Move move : moves) {
            table.add(
                    screen.wording().name(move.names()),
                    Measured.exactly(screen, move.from(), move.measuredIn()),
                    Measured.exactly(screen, move.to(), move.measuredIn()),
                    screen.percent(move.effort()),
                    screen.number(move.scoreFrom(), decimals) + " → " + screen.number(move.scoreTo(), decimals),
                    move.atLimit() ? limit(move.limit()) : "");
        }
        screen.table(table);
    }

    private String limit(Lift.Limit limit) {
        return switch (limit) {
            case FULL_SCORE -> screen.words("cli.limit.full-score");
            case BEST_AMONG_PEERS -> screen.words("cli.limit.best-among-peers");
        };
    }

    private static String place(Standing standing) {
        return standing.place().isPresent() ? String.valueOf(standing.place().getAsInt()) : "–";
    }

    private String score(Standing standing) {
        return screen.number(standing.score(), edition.methodology().scale().decimals());
    }
}

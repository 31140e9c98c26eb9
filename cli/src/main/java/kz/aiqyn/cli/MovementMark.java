package kz.aiqyn.cli;

import kz.aiqyn.engine.rating.Movement;

/// A movement as a mark in a column of a table.
final class MovementMark {

    private MovementMark() {}

    /// `↑3`, `↓2`, `=`, the word for new, or nothing; in brackets what was recomputed because it does not compare.
    static String of(Screen screen, Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> of(moved);
            case Movement.None(Movement.Why why) ->
                switch (why) {
                    case NEW_UNIT, NO_PLACE_BEFORE -> screen.words("cli.movement.new");
                    case NO_EARLIER_EDITION, NO_PLACE_NOW -> "";
                };
            case Movement.NotComparable incomparable ->
                incomparable.recomputed().map(moved -> "(" + of(moved) + ")").orElse("");
        };
    }

    /// `↑3`, `↓2`, `=`.
    static String of(int gained) {
        return gained > 0 ? "↑" + gained : gained < 0 ? "↓" + -gained : "=";
    }

    private static String of(Movement.Moved moved) {
        return of(moved.gained());
    }
}

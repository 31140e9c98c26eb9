package kz.aiqyn.engine.methodology;

/// Which values are good.
public sealed interface Direction {

    /// The value turned so that more is better: as it is, negated, or minus its distance from the corridor.
    default double directed(double x) {
        return switch (this) {
            case Up() -> x;
            case Down() -> -x;
            case Corridor(double a, double b) -> -Math.max(Math.max(a - x, x - b), 0);
        };
    }

    /// The more the better.
    record Up() implements Direction {}

    /// The less the better.
    record Down() implements Direction {}

    /// Best between a and b; the farther outside, the worse.
    record Corridor(double a, double b) implements Direction {}
}

package kz.aiqyn.engine.methodology;

/// Which values are good.
public sealed interface Direction {

    /// The more the better.
    record Up() implements Direction {}

    /// The less the better.
    record Down() implements Direction {}

    /// Best between a and b; the farther outside, the worse.
    record Corridor(double a, double b) implements Direction {}
}

package kz.aiqyn.engine.methodology;

/// What scores run from and to, and how many decimals are shown (never used in computing).
public record Scale(double from, double to, int decimals) {

    public static final Scale DEFAULT = new Scale(0, 100, 2);

    /// The score at a share of the way, 0 at `from` and 1 at `to`.
    public double at(double share) {
        return from + share * (to - from);
    }

    public double middle() {
        return at(0.5);
    }
}

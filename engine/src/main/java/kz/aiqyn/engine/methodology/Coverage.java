package kz.aiqyn.engine.methodology;

/// How much must be observed, as shares 0..1; a unit or indicator passes at or above its threshold.
public record Coverage(double unit, double indicator) {

    public static final Coverage DEFAULT = new Coverage(0.65, 0.65);
}

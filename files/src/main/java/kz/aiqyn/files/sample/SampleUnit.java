package kz.aiqyn.files.sample;

import kz.aiqyn.engine.unit.RatedUnit;

/// An invented unit with what lies behind its figures.
///
/// @param quality how well it is run, about -1..1
/// @param wealth how rich it is, about -1..1
/// @param drift by how much quality changes in a year
/// @param tardy share of its values that come late
/// @param gap share of its values that never come
record SampleUnit(RatedUnit unit, double quality, double wealth, double drift, double tardy, double gap) {

    /// The place of a line `unit quality wealth drift tardy gap`.
    static SampleUnit parse(RatedUnit unit, String line) {
        String[] parts = line.split(" +", -1);
        double[] numbers = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(parts[i + 1]);
        }
        return new SampleUnit(unit, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    String code() {
        return unit.code();
    }

    String kind() {
        return unit.kind();
    }

    String character() {
        return unit.attribute("character").orElse("");
    }

    double attribute(String name) {
        return unit.attribute(name).map(Double::parseDouble).orElse(0.0);
    }

    /// How well it is run in a quarter, counted from the first: a drift and a slow wandering around it.
    double qualityAt(int quarter) {
        double now = Dice.normal("quality", "", code(), quarter);
        double before = Dice.normal("quality", "", code(), quarter - 1);
        return quality + drift * quarter / 4 + 0.17 * (now + before);
    }
}

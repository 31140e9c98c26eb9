package kz.aiqyn.cli;

/// A value with its unit of measurement.
final class Measured {

    private Measured() {}

    static String of(Screen screen, double value, String unit) {
        String number = screen.wording().number(value);
        return unit.equals("1") ? number : number + "\u00a0" + unit;
    }
}

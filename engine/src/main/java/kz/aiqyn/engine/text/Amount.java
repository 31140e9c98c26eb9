package kz.aiqyn.engine.text;

/// A number with its unit of measurement as formulas write it, `mln KZT/1000 person`; a phrase's argument.
public record Amount(double number, String unit) {

    /// The unit of a pure number, which is not said.
    public static final String NUMBER = "1";
}

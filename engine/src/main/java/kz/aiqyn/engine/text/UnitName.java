package kz.aiqyn.engine.text;

/// A unit of measurement as formulas write it, `mln KZT/1000 person`, or [Amount#NUMBER]; a phrase's argument.
public record UnitName(String written) {

    @Override
    public String toString() {
        return written;
    }
}

package kz.aiqyn.engine.panel;

import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.UnitName;

/// How the numbers of a measure were converted from the unit of measurement in which its source gives them.
///
/// @param given the source's unit as it writes it
/// @param wanted the unit in which the numbers stand now
/// @param ratio how many of the wanted unit one of the given is
public record Converted(String given, String wanted, UnitRatio ratio) {

    /// The same in words, the larger unit told in the smaller: given in tenge; 1 mln tenge is 1,000,000
    /// tenge.
    public Phrase phrase() {
        UnitRatio other = ratio.inverse();
        return other.apply(1) >= 1
                ? Phrase.of("unit.converted", named(given), named(wanted), other.apply(1), named(given))
                : Phrase.of("unit.converted", named(given), named(given), ratio.apply(1), named(wanted));
    }

    private static UnitName named(String unit) {
        return new UnitName(unit);
    }
}

package kz.aiqyn.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;

/// The values of measures: what ratings read.
public interface Measures {

    /// The values that were known at a moment, in the units of measurement that their reader declares: those
    /// that a source gives in another one are converted, here and nowhere else, as [Panel#find] tells with
    /// each. Values of a measure of which its source declares what cannot be read as its reader does are left
    /// out; whoever rates asks [#disagreements] first.
    ///
    /// @param knownAt asking again with the same moment gives the same values, even after clocks were set; for ever
    ///     once a moment was kept
    /// @param measures as the methodology declares them, those of its adjustments included
    /// @param units the registry; values of others are left out
    Panel asOf(Instant knownAt, Collection<Measure> measures, Units units);

    /// The values that were known at a moment, of all that a methodology names.
    default Panel asOf(Instant knownAt, Methodology methodology, Units units) {
        return asOf(knownAt, named(methodology), units);
    }

    /// The moment of the last recording, as of which everything recorded is seen: what an edition is to be made of.
    Instant latest();

    /// Keeps a moment: from now on, asking as of it gives the same values for ever. Whoever stores what was
    /// made of the values of a moment keeps it before reading them.
    ///
    /// Before the first moment is kept, values are recorded as of when they became known, as their sources
    /// noted: so an installation brings its past.
    void keep(Instant knownAt);

    /// What a methodology says of its measures beside what sources declared of them at a moment, by measure;
    /// of two sources of one measure the first is the one whose values are taken. Measures that no source
    /// declares are left out.
    List<ComparedMeasure> compared(Instant knownAt, Collection<Measure> measures);

    /// Everything that keeps values from being read as a methodology declares them.
    default List<Phrase> disagreements(Instant knownAt, Methodology methodology) {
        String reader =
                methodology.identity().code() + "/" + methodology.identity().version();
        return compared(knownAt, named(methodology)).stream()
                .flatMap(one -> one.disagreements(reader).stream())
                .toList();
    }

    /// All measures that a methodology takes values of: those that it declares, and the points of its adjustments.
    static List<Measure> named(Methodology methodology) {
        return Stream.concat(
                        methodology.measures().stream(),
                        methodology.adjustments().stream()
                                .map(rule -> new Measure(
                                        rule.code(), rule.names(), Amount.NUMBER, PeriodKind.MONTH, RollUp.SUM)))
                .toList();
    }
}

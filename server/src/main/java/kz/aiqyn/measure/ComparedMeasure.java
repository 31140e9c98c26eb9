package kz.aiqyn.measure;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.measure.Agreement;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Converted;
import kz.aiqyn.engine.text.Phrase;

/// What a reader says of a measure beside what a source declares of it.
///
/// @param wanted as its reader declares it
/// @param given as a source declares it
/// @param owner the source whose values are taken: another one where two declare the measure
public record ComparedMeasure(Measure wanted, GivenMeasure given, String owner, Agreement agreement) {

    public static ComparedMeasure of(Measure wanted, GivenMeasure given, String owner) {
        return new ComparedMeasure(
                wanted, given, owner, Agreement.between(given.definition().measure(), wanted));
    }

    /// Whether the values are this source's.
    public boolean isTaken() {
        return given.source().equals(owner);
    }

    /// How numbers are converted; empty where they stand as they are given.
    public Optional<Converted> converted() {
        return agreement instanceof Agreement.Agreed(var ratio) && !ratio.isOne() && isTaken()
                ? Optional.of(new Converted(given.definition().measure().unit(), wanted.unit(), ratio))
                : Optional.empty();
    }

    /// How numbers are converted, in words.
    public Optional<Phrase> conversion() {
        return converted().map(how -> Phrase.of("measure.converted", wanted.code(), given.source(), how.phrase()));
    }

    /// Why the source's numbers cannot be read as the reader's: both texts, and where each stands.
    ///
    /// @param reader the methodology and its version, as they are named to people
    public List<Phrase> disagreements(String reader) {
        return switch (agreement) {
            case Agreement.Agreed _ -> List.of();
            case Agreement.Disagreed(List<Agreement.Aspect> aspects) ->
                aspects.stream().map(aspect -> phrase(aspect, reader)).toList();
        };
    }

    private Phrase phrase(Agreement.Aspect aspect, String reader) {
        Measure source = given.definition().measure();
        return switch (aspect) {
            case UNIT -> said("measure.disagree.unit", source.unit(), reader, wanted.unit());
            case PERIOD -> said("measure.disagree.period", source.period(), reader, wanted.period());
            case ROLL_UP -> said("measure.disagree.roll-up", rollUp(source), reader, rollUp(wanted));
        };
    }

    private Phrase said(String key, Object found, String reader, Object expected) {
        return Phrase.of(key, given.source(), wanted.code(), found, reader, expected);
    }

    private static Phrase rollUp(Measure measure) {
        return Phrase.of("measure.roll-up." + measure.rollUp().code());
    }

    /// That another source's values are taken; empty for the source whose values they are.
    public Optional<Phrase> overlooked() {
        return isTaken()
                ? Optional.empty()
                : Optional.of(Phrase.of("measure.given-twice", given.source(), wanted.code(), owner));
    }
}

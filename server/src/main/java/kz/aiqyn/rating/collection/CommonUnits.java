package kz.aiqyn.rating.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.measure.Agreement;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.UnitRatio;
import kz.aiqyn.engine.panel.Converted;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.ComparedMeasure;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureDefinition;
import org.springframework.stereotype.Component;

/// Brings the numbers of an upload to the units in which its measures were imported before, since versions of
/// a methodology may declare one measure in thousands and in millions.
@Component
class CommonUnits {

    private final DeclaredUnits units;
    private final CollectedMeasures measures;
    private final Readings readings;

    CommonUnits(DeclaredUnits units, CollectedMeasures measures, Readings readings) {
        this.units = units;
        this.measures = measures;
        this.readings = readings;
    }

    /// What was done to an upload.
    ///
    /// @param wrong why its values cannot stand beside those imported before
    /// @param told which numbers were converted
    record Outcome(List<Phrase> wrong, List<Phrase> told) {}

    /// Keeps in which units an upload's readings stand: in those of its methodology.
    void declare(long upload, Collection<Measure> declared) {
        units.put(upload, declared);
    }

    /// Converts what stands in another unit than before, unless something cannot be.
    ///
    /// @param declared the measures that the upload has values of, as its methodology declares them
    /// @param reader the methodology with its version, as it is named to people
    Outcome bring(long upload, Collection<Measure> declared, String reader) {
        Map<String, MeasureDefinition> known = measures.list().definitions();
        Map<String, String> stand = units.list(upload);
        List<Phrase> wrong = new ArrayList<>();
        List<Phrase> told = new ArrayList<>();
        List<Conversion> conversions = new ArrayList<>();
        for (Measure measure : declared) {
            MeasureDefinition before = known.get(measure.code());
            if (before == null) {
                continue;
            }
            wrong.addAll(disagreements(before, measure, reader));
            String unit = stand.getOrDefault(measure.code(), measure.unit());
            conversion(unit, before.measure()).ifPresent(one -> {
                conversions.add(one);
                told.add(Phrase.of(
                        "collection.notice.converted", measure.code(), one.how().phrase()));
            });
        }
        if (wrong.isEmpty() && !conversions.isEmpty()) {
            conversions.forEach(one ->
                    readings.convert(upload, one.measure().code(), one.how().ratio()));
            units.put(upload, conversions.stream().map(Conversion::measure).toList());
        }
        return new Outcome(wrong, told);
    }

    /// @param measure as its numbers stand afterwards
    private record Conversion(Measure measure, Converted how) {}

    private static Optional<Conversion> conversion(String unit, Measure before) {
        return UnitRatio.between(unit, before.unit())
                .filter(ratio -> !ratio.isOne())
                .map(ratio -> new Conversion(before, new Converted(unit, before.unit(), ratio)));
    }

    /// A file may well have values for other periods than before: only that is no obstacle.
    private static List<Phrase> disagreements(MeasureDefinition before, Measure measure, String reader) {
        Measure asBefore = measure.reportedFor(before.measure().period());
        Agreement agreement = Agreement.between(before.measure(), asBefore);
        GivenMeasure given = new GivenMeasure(CollectedValues.CODE, before);
        return new ComparedMeasure(measure, given, CollectedValues.CODE, agreement).disagreements(reader);
    }
}

package kz.aiqyn.measure;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The measures of one source, by code.
public record MeasureCatalogue(SequencedMap<String, MeasureDefinition> definitions) {

    public MeasureCatalogue {
        definitions = Collections.unmodifiableSequencedMap(new TreeMap<>(definitions));
    }

    /// @throws IllegalArgumentException when a measure is defined twice
    public static MeasureCatalogue of(List<MeasureDefinition> definitions) {
        TreeMap<String, MeasureDefinition> byCode = new TreeMap<>();
        for (MeasureDefinition definition : definitions) {
            if (byCode.put(definition.measure().code(), definition) != null) {
                throw new IllegalArgumentException("measure %s is defined twice"
                        .formatted(definition.measure().code()));
            }
        }
        return new MeasureCatalogue(byCode);
    }
}

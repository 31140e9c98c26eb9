package kz.aiqyn.engine.panel;

import java.util.List;
import java.util.Map;

/// Origins of stored values, texts by number; conversions by measure, since all values of one share theirs.
record StoredOrigins(
        List<String> texts, Map<String, Converted> converted, int[] source, int[] note, int[] file, int[] row) {

    Origin at(int index, String measure) {
        return new Origin(
                texts.get(source[index]),
                texts.get(note[index]),
                texts.get(file[index]),
                row[index],
                converted.get(measure));
    }
}

package kz.aiqyn.files.methodology;

import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.FindingLocation;
import org.jspecify.annotations.Nullable;

/// Where in its file every part of a methodology stands, so that what the engine's check finds is shown there.
public final class Positions {

    private final String file;
    private final SourceText text;
    private final Map<String, Map<String, Yaml>> values = new HashMap<>();

    Positions(String file, SourceText text) {
        this.file = file;
        this.text = text;
    }

    /// Remembers a field; of a code that is used twice, the first.
    void put(String owner, String field, Yaml value) {
        values.computeIfAbsent(owner, any -> new HashMap<>()).putIfAbsent(field, value);
    }

    /// Line and column of a place: of a column within a formula's text, of its field, else of its owner,
    /// else the top.
    public TextPosition find(FindingLocation place) {
        Map<String, Yaml> owner = values.getOrDefault(place.owner(), Map.of());
        Yaml value = field(owner, place.field());
        if (value == null) {
            return TextPosition.START;
        }
        return place.column() > 0 && value instanceof Yaml.Scalar scalar
                ? text.within(scalar, place.column())
                : value.spot();
    }

    /// Where a character of a value stands.
    ///
    /// @param column from 1, within the value's text
    TextPosition within(Yaml.Scalar value, int column) {
        return text.within(value, column);
    }

    /// A finding as a problem of the file.
    public MethodologyProblem locate(Finding finding) {
        return new MethodologyProblem(file, find(finding.place()), finding.phrase());
    }

    private static @Nullable Yaml field(Map<String, Yaml> owner, String field) {
        Yaml value = owner.get(field);
        if (value != null || field.isEmpty()) {
            return value;
        }
        int dot = field.lastIndexOf('.');
        return field(owner, dot < 0 ? "" : field.substring(0, dot));
    }
}

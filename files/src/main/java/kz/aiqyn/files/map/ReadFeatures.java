package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;

/// The features of a file: their outlines by code, and what had to be passed over.
final class ReadFeatures {

    /// How many of its properties a feature without a code is known by.
    private static final int TOLD_PROPERTIES = 6;

    private final Map<String, List<List<Ring>>> polygons = new LinkedHashMap<>();
    private final MapRemarks remarks;
    private Optional<Phrase> firstOutOfRange = Optional.empty();
    private int trusted;

    ReadFeatures(String file) {
        this.remarks = new MapRemarks(file);
    }

    /// Reads the list the parser stands at.
    void read(JsonParser json, CoordinateSystem system) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = json.currentLocation().getLineNr();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readFeature(json, system, line);
            } else {
                json.skipChildren();
                remarks.add(line, Phrase.of("map.feature"));
            }
        }
    }

    ReadMap result(CoordinateSystem system) {
        if (system.other().isPresent()) {
            return remarks.bad(Phrase.of("map.crs", system.other().get()));
        }
        if (polygons.isEmpty()) {
            return remarks.bad(firstOutOfRange.filter(any -> trusted == 0).orElseGet(() -> Phrase.of("map.empty")));
        }
        Country.turnedRound(polygons).ifPresent(phrase -> remarks.add(0, phrase));
        return new ReadMap.Good(new GeoMap(polygons), remarks.list());
    }

    private void readFeature(JsonParser json, CoordinateSystem system, long line) throws IOException {
        Known known = new Known("", "", new LinkedHashSet<>());
        Geometry geometry = Geometry.NONE;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                known = readProperties(json);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry = Geometry.read(json, system);
            } else if (name.equals("crs")) {
                system.read(json);
            } else {
                json.skipChildren();
            }
        }
        if (known.name().isEmpty()) {
            remarks.add(
                    line,
                    known.properties().isEmpty()
                            ? Phrase.of("map.name.none")
                            : Phrase.of("map.name", List.copyOf(known.properties())));
        } else {
            keep(known.name(), geometry, line);
        }
    }

    private void keep(String name, Geometry geometry, long line) {
        if (geometry.fault().isPresent()) {
            remarks.add(line, fault(name, geometry.fault().get()));
            return;
        }
        trusted += geometry.polygons().isEmpty() ? 0 : 1;
        geometry.strange().stream()
                .map(strange -> strange(name, strange))
                .distinct()
                .forEach(phrase -> remarks.add(line, phrase));
        if (geometry.polygons().isEmpty()) {
            if (geometry.strange().isEmpty()) {
                String type = geometry.type().isEmpty() ? "null" : geometry.type();
                remarks.add(line, Phrase.of("map.polygon", name, type));
            }
            return;
        }
        List<List<Ring>> before = polygons.putIfAbsent(name, new ArrayList<>(geometry.polygons()));
        if (before != null) {
            remarks.add(line, Phrase.of("map.twice", name));
            geometry.polygons().stream()
                    .filter(polygon -> before.stream().noneMatch(other -> Ring.areSame(other, polygon)))
                    .toList()
                    .forEach(before::add);
        }
    }

    private Phrase fault(String name, Geometry.Fault fault) {
        return switch (fault) {
            case Geometry.Fault.OutOfRange out -> {
                String key = out.isTurnedRound() ? "map.range.turned" : "map.range";
                Phrase phrase = Phrase.of(key, name, Shown.number(out.x()), Shown.number(out.y()));
                if (firstOutOfRange.isEmpty()) {
                    firstOutOfRange =
                            Optional.of(Phrase.of("map.degrees", name, Shown.number(out.x()), Shown.number(out.y())));
                }
                yield phrase;
            }
            case Geometry.Fault.NoPosition(String written) -> Phrase.of("map.position", name, Shown.of(written));
        };
    }

    private static Phrase strange(String name, Geometry.Strange strange) {
        return switch (strange) {
            case Geometry.Strange.Other(String type) -> Phrase.of("map.member", name, Shown.of(type));
            case Geometry.Strange.Open(int points) -> Phrase.of("map.ring", name, points);
        };
    }

    /// @param code the property `code`, stripped, empty where there is none
    /// @param properties the names of the first of all properties
    private record Known(String code, String kato, SequencedSet<String> properties) {

        String name() {
            return code.isEmpty() ? kato : code;
        }
    }

    private static Known readProperties(JsonParser json) throws IOException {
        String code = "";
        String kato = "";
        SequencedSet<String> properties = new LinkedHashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (properties.size() < TOLD_PROPERTIES) {
                properties.add(Shown.of(name));
            }
            if (value.isScalarValue() && name.equals("code")) {
                code = text(json);
            } else if (value.isScalarValue() && name.equals("kato")) {
                kato = text(json);
            } else {
                json.skipChildren();
            }
        }
        return new Known(code, kato, properties);
    }

    /// As written, a number too: `710000000.0` is not taken for `710000000`.
    private static String text(JsonParser json) throws IOException {
        return Spelling.strip(Normalizer.normalize(json.getValueAsString(""), Normalizer.Form.NFC));
    }
}

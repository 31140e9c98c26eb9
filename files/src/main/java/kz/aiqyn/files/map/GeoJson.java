package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;

/// Reads a GeoJSON feature collection (RFC 7946) as a stream. A feature is known by its property `code` or `kato`.
public final class GeoJson {

    private final String file;
    private final JsonParser json;
    private final Map<String, List<List<Ring>>> polygons = new HashMap<>();
    private final List<ReadMap.Problem> remarks = new ArrayList<>();
    private boolean isCollection;

    private GeoJson(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /// Reads a file.
    ///
    /// @throws IOException when the file cannot be read at all
    public static ReadMap read(Path path) throws IOException {
        Path name = path.getFileName();
        try (InputStream stream = Files.newInputStream(path)) {
            return read(name == null ? path.toString() : name.toString(), stream);
        }
    }

    /// Reads a stream.
    ///
    /// @param file what problems call it
    /// @throws IOException when it breaks off for reasons of the computer, not of what is written in it
    public static ReadMap read(String file, InputStream stream) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(stream)) {
            return new GeoJson(file, json).read();
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return bad(file, line, Phrase.of("map.json", e.getOriginalMessage()));
        }
    }

    private ReadMap read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return bad(file, 1, Phrase.of("map.collection"));
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) {
                isCollection = json.getValueAsString("").equals("FeatureCollection");
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                readFeatures();
            } else {
                json.skipChildren();
            }
        }
        if (!isCollection) {
            return bad(file, 1, Phrase.of("map.collection"));
        }
        if (polygons.isEmpty()) {
            List<ReadMap.Problem> problems = new ArrayList<>();
            problems.add(new ReadMap.Problem(file, 0, Phrase.of("map.empty")));
            problems.addAll(remarks);
            return new ReadMap.Bad(problems);
        }
        return new ReadMap.Good(new GeoMap(polygons), remarks);
    }

    private void readFeatures() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = json.currentLocation().getLineNr();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readFeature(line);
            } else {
                json.skipChildren();
                remark(line, Phrase.of("map.feature"));
            }
        }
    }

    private void readFeature(long line) throws IOException {
        String known = "";
        Geometry geometry = Geometry.NONE;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                known = readName();
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry = Geometry.read(json);
            } else {
                json.skipChildren();
            }
        }
        if (known.isEmpty()) {
            remark(line, Phrase.of("map.name"));
        } else if (geometry.polygons().isEmpty()) {
            remark(line, Phrase.of("map.polygon", known, geometry.type().isEmpty() ? "null" : geometry.type()));
        } else {
            polygons.computeIfAbsent(known, any -> new ArrayList<>()).addAll(geometry.polygons());
        }
    }

    /// The property `code`, else `kato`.
    private String readName() throws IOException {
        String code = "";
        String kato = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && name.equals("code")) {
                code = json.getValueAsString("");
            } else if (value.isScalarValue() && name.equals("kato")) {
                kato = json.getValueAsString("");
            } else {
                json.skipChildren();
            }
        }
        return code.isEmpty() ? kato : code;
    }

    private void remark(long line, Phrase phrase) {
        remarks.add(new ReadMap.Problem(file, line, phrase));
    }

    private static ReadMap bad(String file, long line, Phrase phrase) {
        return new ReadMap.Bad(List.of(new ReadMap.Problem(file, line, phrase)));
    }
}

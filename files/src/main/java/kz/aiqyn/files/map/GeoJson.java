package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// Reads a GeoJSON feature collection (RFC 7946) as a stream. A feature is known by its property `code` or `kato`.
public final class GeoJson {

    private final String file;
    private final JsonParser json;
    private final ReadFeatures features;
    private final CoordinateSystem system = new CoordinateSystem();
    private String type = "";
    private boolean isEsri;

    private GeoJson(String file, JsonParser json) {
        this.file = file;
        this.json = json;
        this.features = new ReadFeatures(file);
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
        BufferedInputStream bytes = new BufferedInputStream(stream);
        Optional<Phrase> other = MapText.otherKind(bytes);
        if (other.isPresent()) {
            return bad(file, 0, Phrase.of("map.kind", other.get()));
        }
        try (JsonParser json = new JsonFactory().createParser(MapText.open(bytes))) {
            return new GeoJson(file, json).read();
        } catch (CharacterCodingException e) {
            return bad(file, 0, Phrase.of("map.encoding"));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return bad(file, line, Phrase.of("map.json", String.valueOf(column)));
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
                type = json.getValueAsString("");
            } else if (name.equals("crs")) {
                system.read(json);
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                features.read(json, system);
            } else {
                isEsri |= name.equals("geometryType");
                json.skipChildren();
            }
        }
        if (!type.equals("FeatureCollection")) {
            return bad(file, 1, notACollection());
        }
        if (json.nextToken() != null) {
            return bad(file, json.currentLocation().getLineNr(), Phrase.of("map.more-than-one"));
        }
        return features.result(system);
    }

    /// What a file of another kind is, by its name.
    private Phrase notACollection() throws IOException {
        if (type.equals("Feature") && json.nextToken() != null) {
            return Phrase.of("map.kind", Phrase.of("map.kind.sequence"));
        }
        return switch (type) {
            case "Topology" -> Phrase.of("map.kind", Phrase.of("map.kind.topojson"));
            case "Feature", "Polygon", "MultiPolygon", "GeometryCollection" ->
                Phrase.of("map.kind", Phrase.of("map.kind.single", type));
            default -> isEsri ? Phrase.of("map.kind", Phrase.of("map.kind.esri")) : Phrase.of("map.collection");
        };
    }

    private static ReadMap bad(String file, long line, Phrase phrase) {
        return new ReadMap.Bad(List.of(new ReadMap.Problem(file, line, phrase)));
    }
}

package kz.aiqyn.files.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file says its coordinates are measured in. RFC 7946 knows WGS84 only; its forerunner of 2008 had
/// a member `crs`, which programs still write.
final class CoordinateSystem {

    private static final Pattern EPSG = Pattern.compile("(?i)(?:.*[:/])?EPSG(?:[:/].*)?[:/](\\d+)");
    private static final Pattern CRS84 = Pattern.compile("(?i)(?:.*[:/])?CRS84h?");

    private Optional<String> other = Optional.empty();

    /// The first system named that is not WGS84, as `EPSG:3857` or as written; empty when there is none.
    Optional<String> other() {
        return other;
    }

    /// Reads the value of a member `crs`, at which the parser stands; `null` says nothing.
    void read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        String name = json.currentToken() == JsonToken.START_OBJECT ? member(json) : json.getValueAsString("?");
        if (json.currentToken() == JsonToken.START_ARRAY) {
            json.skipChildren();
        }
        String plain = plain(name);
        if (other.isEmpty() && !isWgs84(plain)) {
            other = Optional.of(plain);
        }
    }

    /// The name of a system, a link to one, or the number of the oldest way of writing it.
    private static String member(JsonParser json) throws IOException {
        String found = "?";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                String inner = member(json);
                found = inner.equals("?") ? found : inner;
            } else if (value.isScalarValue() && (name.equals("name") || name.equals("href"))) {
                found = json.getValueAsString(found);
            } else if (value.isScalarValue() && name.equals("code")) {
                found = "EPSG:" + json.getValueAsString("?");
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static String plain(String name) {
        Matcher epsg = EPSG.matcher(name.strip());
        return epsg.matches() ? "EPSG:" + epsg.group(1) : name.strip();
    }

    private static boolean isWgs84(String plain) {
        return CRS84.matcher(plain).matches()
                || plain.equals("EPSG:4326")
                || plain.equals("EPSG:4979")
                || plain.toUpperCase(Locale.ROOT).equals("WGS84");
    }
}

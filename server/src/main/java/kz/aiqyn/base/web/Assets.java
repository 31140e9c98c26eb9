package kz.aiqyn.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.files.report.StyleSheet;

/// The style sheet, scripts and pictures of all pages: the files of `static/assets`, the report's style sheet before
/// ours, htmx from its jar. An address holds the hash of what is behind it, so that a reader asks for it once.
public final class Assets {

    static final String FOLDER = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");
    private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of `aiqyn.css`: `/assets/aiqyn.0a1b2c3d4e.css`.
    public static String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new NoSuchElementException("no file static/assets/" + name));
        int dot = name.lastIndexOf('.');
        return FOLDER + name.substring(0, dot) + "." + asset.hash() + name.substring(dot);
    }

    static Optional<Asset> find(String name) {
        Asset known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<Asset> found = type == null || name.contains("/")
                ? Optional.empty()
                : bytes(name).map(bytes -> Asset.of(type, bytes));
        found.ifPresent(asset -> READ.put(name, asset));
        return found;
    }

    private static Optional<byte[]> bytes(String name) {
        return switch (name) {
            case "aiqyn.css" ->
                resource("static/assets/aiqyn.css")
                        .map(own -> StyleSheet.read().text() + "\n"
                                + StyleSheet.compact(new String(own, StandardCharsets.UTF_8)))
                        .map(css -> css.getBytes(StandardCharsets.UTF_8));
            case "htmx.js" ->
                resource("META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js".formatted(htmxVersion()));
            default -> resource("static/assets/" + name);
        };
    }

    private static String htmxVersion() {
        Properties properties = new Properties();
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(HTMX)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + HTMX, e);
        }
        return properties.getProperty("version");
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}

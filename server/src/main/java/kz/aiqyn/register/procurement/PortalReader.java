package kz.aiqyn.register.procurement;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import kz.aiqyn.base.intake.BrokenJson;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the objects in a file of the portal, or in a package of OCDS: pages as its services give them (`data.Plans[]`,
/// `items[]`), one after
/// another or in a list, or a bare list of objects. One object is in memory at a time.
final class PortalReader {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// What of a page is about the page.
    private static final Set<String> OF_PAGES = Set.of("data", "items", "pages", "response");

    /// Lists of names, and not of objects.
    private static final Set<String> OF_NAMES = Set.of("extensions", "packages");

    private final String file;
    private final ReadLog log;
    private final BiConsumer<String, PortalObject> to;
    private long number;

    /// @param to is handed each object with the name of the list that it stands in
    PortalReader(String file, ReadLog log, BiConsumer<String, PortalObject> to) {
        this.file = file;
        this.log = log;
        this.to = to;
    }

    /// Reads a file; that it is none of ours is told.
    void read(Path path) {
        try (JsonParser parser = JSON.createParser(path)) {
            while (parser.nextToken() != null) {
                value(parser, "", "");
            }
        } catch (JacksonException e) {
            log.problem(BrokenJson.at(file, e));
            return;
        }
        if (number == 0 && !log.hasProblems()) {
            log.problem(file, Phrase.of("procurement.refused.nothing"));
        }
    }

    private void value(JsonParser parser, String name, String path) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                value(parser, field, path.isEmpty() ? field : path + "." + field);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                JsonNode node = parser.readValueAsTree();
                element(node, name, "%s[%d]".formatted(path, i));
            }
        }
    }

    private void element(JsonNode node, String list, String path) {
        if (!node.isObject()) {
            if (!OF_NAMES.contains(list)) {
                log.problem(new Problem(file, ++number, path, Phrase.of("procurement.refused.object")));
            }
            return;
        }
        if (isPage(node)) {
            page(node, path);
            return;
        }
        PortalObject object = new PortalObject(new PortalObject.Place(file, ++number, log), path, node);
        to.accept(list, object);
    }

    private static boolean isPage(JsonNode node) {
        return node.propertyNames().stream()
                .anyMatch(name -> OF_PAGES.contains(name) && node.get(name).isContainer());
    }

    private void page(JsonNode node, String path) {
        node.properties().forEach(field -> {
            String at = path + "." + field.getKey();
            if (field.getValue().isObject()) {
                page(field.getValue(), at);
            } else if (field.getValue().isArray()) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    element(field.getValue().get(i), field.getKey(), "%s[%d]".formatted(at, i));
                }
            }
        });
    }
}

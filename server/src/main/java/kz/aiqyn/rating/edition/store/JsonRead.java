package kz.aiqyn.rating.edition.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what [JsonText] wrote.
final class JsonRead {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonRead() {}

    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.isString() ? Double.parseDouble(node.asString()) : node.doubleValue();
    }

    static OptionalInt place(JsonNode node) {
        return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.intValue());
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>(array.size());
        array.forEach(each -> list.add(read.apply(each)));
        return list;
    }
}

package kz.aiqyn.rating.edition.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A registry of units as JSON and back, in its order.
final class RegistryJson {

    private RegistryJson() {}

    static String write(Units units) {
        JsonText json = new JsonText().open('[');
        for (RatedUnit unit : units.list()) {
            json.open('[').value(unit.code()).value(unit.kato());
            PhraseJson.write(json, unit.names());
            json.value(unit.kind()).value(unit.parent());
            json.value(text(unit.from())).value(text(unit.to()));
            json.open('{');
            new TreeMap<>(unit.attributes())
                    .forEach((name, value) -> json.name(name).value(value));
            json.close('}').close(']');
        }
        return json.close(']').toString();
    }

    static Units read(String text) {
        return Units.of(JsonRead.list(JsonRead.tree(text), RegistryJson::unit));
    }

    private static RatedUnit unit(JsonNode row) {
        Map<String, String> attributes = new HashMap<>();
        row.get(7)
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asString()));
        return new RatedUnit(
                row.get(0).asString(),
                row.get(1).asString(),
                PhraseJson.names(row.get(2)),
                row.get(3).asString(),
                row.get(4).isNull() ? null : row.get(4).asString(),
                day(row.get(5)),
                day(row.get(6)),
                attributes);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asString());
    }
}

package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object of a file and where it stands there. What is wrong in a field is told with the field's path; which fields
/// were asked for is known afterwards. The portal calls a field `ref_months_id` in one service and `refMonthsId` in
/// the other; it is the same.
final class PortalObject {

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int LONGEST = 2_000;
    private static final int YEAR_DIGITS = 10;

    private final Place place;
    private final String path;
    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, List<PortalObject>> children = new HashMap<>();
    private final Map<String, String> replaced = new HashMap<>();
    private boolean sound = true;

    /// @param file its name
    /// @param number of the object in the file, from 1
    record Place(String file, long number, ReadLog log) {}

    PortalObject(Place place, String path, JsonNode node) {
        this.place = place;
        this.path = path;
        node.properties().forEach(field -> fields.put(plain(field.getKey()), field.getValue()));
    }

    /// A field's name without underlines: `refMonthsId`.
    static String plain(String name) {
        if (name.indexOf('_') < 0) {
            return name;
        }
        StringBuilder plain = new StringBuilder();
        for (String part : name.split("_", -1)) {
            plain.append(
                    plain.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return plain.toString();
    }

    String path() {
        return path;
    }

    /// Whether nothing was wrong in what was asked for so far.
    boolean isSound() {
        return sound;
    }

    boolean has(String name) {
        JsonNode node = fields.get(name);
        return node != null && !node.isNull();
    }

    void wrong(String name, Phrase why) {
        sound = false;
        place.log().problem(new Problem(place.file(), place.number(), path + "." + name, why));
    }

    private JsonNode field(String name) {
        asked.add(name);
        return fields.getOrDefault(name, JsonNodeFactory.instance.nullNode());
    }

    /// As it stands, also where it is a number; empty for none.
    private String raw(String name) {
        JsonNode node = field(name);
        if (node.isContainer()) {
            wrong(name, Phrase.of("procurement.refused.text", Shown.of(node.toString())));
            return "";
        }
        return node.isNull() ? "" : node.asString("").strip();
    }

    /// A text without numbers of people.
    String text(String name) {
        String text = PersonalNumbers.struckOut(raw(name));
        if (text.indexOf('\0') >= 0 || text.length() > LONGEST) {
            wrong(name, Phrase.of("procurement.refused.long", LONGEST));
            return "";
        }
        return text;
    }

    /// The first that is said of several fields.
    String text(String name, String other) {
        String text = text(name);
        String instead = text(other);
        return text.isEmpty() ? instead : text;
    }

    /// A code that must be there.
    String code(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            wrong(name, Phrase.of("procurement.refused.needed"));
        }
        return text;
    }

    /// A number of a body or a person, as it stands; whoever asks says what is kept instead.
    String number(String name) {
        return raw(name);
    }

    /// What stands in the copy that is kept in place of a field.
    void replace(String name, String instead) {
        replaced.put(name, instead);
    }

    @Nullable
    BigDecimal money(String name) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal money =
                    new BigDecimal(text.replace(',', '.').replace(" ", "")).setScale(2, RoundingMode.HALF_UP);
            if (money.signum() >= 0 && money.compareTo(MOST) <= 0) {
                return money;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told below: it is no number, whatever else it is
        }
        wrong(name, Phrase.of("procurement.refused.money", Shown.of(text)));
        return null;
    }

    /// A number of money that must be there.
    BigDecimal sum(String name) {
        BigDecimal money = money(name);
        if (money == null && !has(name)) {
            wrong(name, Phrase.of("procurement.refused.needed"));
        }
        return money == null ? BigDecimal.ZERO : money;
    }

    @Nullable
    Integer whole(String name, int from, int to) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        wrong(name, Phrase.of("procurement.refused.whole", Shown.of(text), from, to));
        return null;
    }

    /// A day: `2025-03-07`, with or without a time behind it. Without a zone the time is that of Kazakhstan.
    @Nullable
    LocalDate day(String name) {
        String text = raw(name);
        if (text.isEmpty() || text.startsWith("0001-") || text.startsWith("0000-")) {
            return null;
        }
        try {
            LocalDate day = text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? Kazakhstan.day(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant())
                    : LocalDate.parse(text.substring(0, Math.min(YEAR_DIGITS, text.length())));
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below with what was found
        }
        wrong(name, Phrase.of("procurement.refused.day", Shown.of(text)));
        return null;
    }

    /// The first number of a list of numbers; empty for none.
    String first(String name) {
        JsonNode node = field(name);
        JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return first.isContainer() || first.isNull() ? "" : first.asString("").strip();
    }

    /// The words in a list of words.
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        field(name).forEach(word -> words.add(word.asString("")));
        return words;
    }

    /// The objects in a field, or the one that it is.
    List<PortalObject> children(String name) {
        List<PortalObject> known = children.get(name);
        if (known != null) {
            return known;
        }
        List<PortalObject> found = new ArrayList<>();
        JsonNode node = field(name);
        if (node.isObject()) {
            found.add(new PortalObject(place, path + "." + name, node));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String at = "%s.%s[%d]".formatted(path, name, i);
                if (node.get(i).isObject()) {
                    found.add(new PortalObject(place, at, node.get(i)));
                } else {
                    place.log()
                            .problem(new Problem(
                                    place.file(), place.number(), at, Phrase.of("procurement.refused.object")));
                    sound = false;
                }
            }
        }
        children.put(name, found);
        return found;
    }

    /// The fields that are there and were not asked for.
    Set<String> unasked() {
        Set<String> unasked = new HashSet<>(fields.keySet());
        unasked.removeAll(asked);
        return unasked;
    }

    /// What is kept of it: what was asked for, numbers of people replaced; of the rest the names alone.
    ObjectNode kept() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, node) -> {
            List<PortalObject> below = children.get(name);
            if (replaced.containsKey(name)) {
                kept.put(name, replaced.get(name));
            } else if (below != null) {
                ArrayNode array = kept.putArray(name);
                below.forEach(child -> array.add(child.kept()));
            } else if (!asked.contains(name)) {
                kept.putNull(name);
            } else if (node.isString()) {
                kept.put(name, PersonalNumbers.struckOut(node.asString()));
            } else {
                kept.set(name, node);
            }
        });
        return kept;
    }
}

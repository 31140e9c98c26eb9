package kz.aiqyn.files.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/// How the values of one measure come about: a rate times a driver.
///
/// A `share` has the rate `base + q quality + w wealth + trend years + n chance`, held between `lo` and
/// `hi`; a `flow` has `base exp(...)` of the same sum. `of` names the measure that drives it, `own` the
/// unit's attribute; without either the rate is the value. Further words: `like` (factors by character),
/// `season`, `d` (decimals), `min`, `slow` and `fixed` (how chance moves), `on` (kind of unit), `skip`
/// (characters to which it does not apply), `stat` (statistics: preliminary first), `due` (days after the
/// period), `total` (the oblast's own value is the sum), `restated` (computed back for new districts),
/// `since` (first month).
record Recipe(String code, PeriodKind period, RollUp rollUp, boolean share, Map<String, String> words) {

    Recipe {
        words = Map.copyOf(words);
    }

    /// Reads a line `code period roll-up form word=value ...`.
    static Recipe parse(String line) {
        String[] parts = line.split(" +", -1);
        Map<String, String> words = new HashMap<>();
        for (String part : Arrays.asList(parts).subList(4, parts.length)) {
            int equals = part.indexOf('=');
            words.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Recipe(
                parts[0],
                PeriodKind.find(parts[1]).orElseThrow(),
                RollUp.find(parts[2]).orElseThrow(),
                parts[3].equals("share"),
                words);
    }

    double number(String word, double otherwise) {
        String text = words.get(word);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    boolean is(String word) {
        return number(word, 0) > 0;
    }

    /// The measure that drives it, null when none does.
    @Nullable
    String driver() {
        return words.get("of");
    }

    int decimals() {
        return (int) number("d", 0);
    }

    Season season() {
        return Season.valueOf(words.getOrDefault("season", "flat").toUpperCase(Locale.ROOT));
    }

    /// The factor of places of a character, 1 where the recipe has none for it.
    double like(String character) {
        for (String pair : words.getOrDefault("like", "").split(",", -1)) {
            if (pair.startsWith(character + ":")) {
                return Double.parseDouble(pair.substring(character.length() + 1));
            }
        }
        return 1;
    }

    /// True when units of this kind have the measure, be it as "not applicable".
    boolean concerns(String kind) {
        return switch (words.getOrDefault("on", "place")) {
            case "oblast" -> kind.equals("oblast");
            case "department" -> kind.equals("department");
            default -> kind.equals("city") || kind.equals("district");
        };
    }

    /// True when the measure has a meaning there: a city has no villages.
    boolean applies(String kind, String character) {
        boolean onlyDistricts = words.getOrDefault("on", "").equals("district");
        String skipped = words.getOrDefault("skip", "");
        return !(onlyDistricts && kind.equals("city"))
                && (skipped.isEmpty() || !List.of(skipped.split(",", -1)).contains(character));
    }

    /// True from the month in which its collection began.
    boolean isCollected(Period asked) {
        String since = words.get("since");
        return since == null || !asked.start().isBefore(Period.of(since).start());
    }
}

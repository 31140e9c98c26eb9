package kz.aiqyn.files.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;

/// Which outlines of a map belong to units, by their code or KATO, and which to none.
///
/// @param unmatched names on the map that are no unit's, in order
/// @param alike for some of these the unit's code that they look like: `710000000` for `710000000.0`
public record MapMatch(List<String> unmatched, Map<String, String> alike) {

    /// More names than these are only counted.
    private static final int NAMED = 20;

    public MapMatch {
        unmatched = List.copyOf(unmatched);
        alike = Map.copyOf(alike);
    }

    /// Compares a map with all units that there are, rated or not.
    public static MapMatch of(GeoMap map, Collection<RatedUnit> units) {
        Map<String, String> known = new HashMap<>();
        Map<String, String> plain = new HashMap<>();
        for (RatedUnit unit : units) {
            for (String name : unit.kato().isEmpty() ? List.of(unit.code()) : List.of(unit.code(), unit.kato())) {
                known.put(name, name);
                plain.put(plain(name), name);
            }
        }
        List<String> unmatched = new ArrayList<>();
        Map<String, String> alike = new HashMap<>();
        for (String name : new TreeSet<>(map.names())) {
            if (!known.containsKey(name)) {
                unmatched.add(name);
                Optional.ofNullable(plain.get(plain(name))).ifPresent(code -> alike.put(name, code));
            }
        }
        return new MapMatch(unmatched, alike);
    }

    /// A name without what programs add to codes and take from them: blanks, `.0`, letter case, zeros in
    /// front.
    public static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}\\u00a0\\u202f\"']", "");
        return small.replaceFirst("[.,]0+$", "").replaceFirst("^0+(?=.)", "");
    }

    /// Which names are no unit's; empty when each is.
    public Optional<Phrase> remark() {
        return unmatched.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("map.unmatched", told()));
    }

    /// That the map has none of the units of a period.
    ///
    /// @param when the period, or another word for whose units they are
    public Phrase none(Object when) {
        return Phrase.of("map.none", when, told());
    }

    private List<Object> told() {
        List<Object> told = new ArrayList<>();
        for (String name : unmatched.stream().limit(NAMED).toList()) {
            String code = alike.get(name);
            told.add(code == null ? name : Phrase.of("map.alike", name, code));
        }
        if (unmatched.size() > NAMED) {
            told.add(Phrase.of("map.others", unmatched.size() - NAMED));
        }
        return told;
    }
}

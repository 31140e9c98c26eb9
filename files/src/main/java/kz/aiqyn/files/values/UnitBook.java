package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.CodeText;
import kz.aiqyn.files.table.LookAlike;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds the unit that a cell names.
sealed interface UnitBook {

    Match find(String text, Period period);

    /// Units of a registry: by code, else by KATO, else by name in any language. Where several have the
    /// same KATO or name, those not in force in the period are left out.
    final class Registered implements UnitBook {
        private final Units units;
        private final boolean gathered;
        private final Map<String, String> byCode = new HashMap<>();
        private final Map<String, List<RatedUnit>> byKato = new HashMap<>();
        private final Map<String, List<RatedUnit>> byName = new HashMap<>();
        private @Nullable LookAlike alike;

        /// @param gathered whether the units are those that the files themselves name, there being no
        /// registry
        Registered(Units units, boolean gathered) {
            this.units = units;
            this.gathered = gathered;
            for (RatedUnit unit : units.list()) {
                byCode.putIfAbsent(Spelling.clean(unit.code()), unit.code());
                if (!unit.kato().isEmpty()) {
                    add(byKato, unit.kato(), unit);
                }
                for (Language language : Language.values()) {
                    String name = Spelling.fold(unit.names().exactly(language));
                    if (!name.isEmpty()) {
                        add(byName, name, unit);
                    }
                }
            }
        }

        @Override
        public Match find(String text, Period period) {
            if (units.position(text) != Units.NONE) {
                return new Match.One(text);
            }
            String code = byCode.get(text);
            if (code != null) {
                return new Match.One(code);
            }
            List<RatedUnit> found = byKato.getOrDefault(text, List.of());
            if (found.isEmpty()) {
                found = byName.getOrDefault(Spelling.fold(text), List.of());
            }
            if (found.size() > 1) {
                List<RatedUnit> inForce =
                        found.stream().filter(unit -> unit.inForce(period)).toList();
                found = inForce.isEmpty() ? found : inForce;
            }
            return switch (found.size()) {
                case 0 -> new Match.None(unknown(text));
                case 1 -> new Match.One(found.getFirst().code());
                default -> new Match.Several(found.stream().map(RatedUnit::code).toList());
            };
        }

        private Phrase unknown(String text) {
            if (alike == null) {
                Set<String> known = new LinkedHashSet<>();
                units.list().forEach(unit -> known.add(unit.code()));
                units.list().forEach(unit -> known.add(unit.kato()));
                for (Language language : Language.values()) {
                    units.list().forEach(unit -> known.add(unit.names().exactly(language)));
                }
                alike = LookAlike.among(known);
            }
            Optional<LookAlike.Alike> near = alike.find(text);
            if (near.isEmpty()) {
                boolean number = CodeText.isOfNumber(text);
                return Phrase.of(number ? "table.code.number" : "table.unit.unknown", Shown.of(text));
            }
            String key = gathered ? "table.unit.spellings" : "table.unit.unknown.near";
            return Phrase.of(key, Shown.of(text), near.get().word(), near.get().difference());
        }

        private static void add(Map<String, List<RatedUnit>> to, String key, RatedUnit unit) {
            List<RatedUnit> known = to.computeIfAbsent(key, any -> new ArrayList<>());
            if (!known.contains(unit)) {
                known.add(unit);
            }
        }
    }

    /// Every text is a unit's code; they are gathered in order. Those that differ in blanks, letter case or
    /// the dots of «ё» alone are one unit, as names are; one with letters of another alphabet than a code
    /// before it, or one that was made a number of, is none.
    final class Gathered implements UnitBook {
        private final Map<String, String> codes = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        @Override
        public Match find(String text, Period period) {
            String folded = Spelling.fold(text);
            String known = codes.get(folded);
            if (known == null && !CodeText.isOfNumber(text) && seen.add(LookAlike.atSight(folded))) {
                codes.put(folded, text);
            }
            return new Match.One(known == null ? text : known);
        }

        Units units() {
            return Units.of(codes.values().stream()
                    .map(code -> RatedUnit.named(code, "unit"))
                    .toList());
        }
    }
}

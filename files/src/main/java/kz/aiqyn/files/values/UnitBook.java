package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Spelling;

/// Finds the unit that a cell names.
sealed interface UnitBook {

    Match find(String text, Period period);

    /// Units of a registry: by code, else by KATO, else by name in any language. Where several have the
    /// same KATO or name, those not in force in the period are left out.
    final class Registered implements UnitBook {
        private final Units units;
        private final Map<String, List<RatedUnit>> byKato = new HashMap<>();
        private final Map<String, List<RatedUnit>> byName = new HashMap<>();

        Registered(Units units) {
            this.units = units;
            for (RatedUnit unit : units.list()) {
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
                case 0 -> new Match.None();
                case 1 -> new Match.One(found.getFirst().code());
                default -> new Match.Several(found.stream().map(RatedUnit::code).toList());
            };
        }

        private static void add(Map<String, List<RatedUnit>> to, String key, RatedUnit unit) {
            List<RatedUnit> known = to.computeIfAbsent(key, any -> new ArrayList<>());
            if (!known.contains(unit)) {
                known.add(unit);
            }
        }
    }

    /// Every text is a unit's code; they are gathered in order.
    final class Gathered implements UnitBook {
        private final Set<String> codes = new LinkedHashSet<>();

        @Override
        public Match find(String text, Period period) {
            codes.add(text);
            return new Match.One(text);
        }

        Units units() {
            return Units.of(
                    codes.stream().map(code -> RatedUnit.named(code, "unit")).toList());
        }
    }
}

package kz.aiqyn.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.table.LookAlike;
import kz.aiqyn.files.table.Spelling;

/// The unit that a command speaks of: by code, by KATO, by name in any language, by a part of a name that only one
/// unit has.
final class UnitChoice {

    private static final int SUGGESTED = 4;
    /// Words no longer than this name a kind of place in some language, not a place.
    private static final int SHORT = 4;

    private UnitChoice() {}

    /// The edition of a period in which the unit is rated or would be.
    record Chosen(Edition edition, int unit) {

        RatedUnit rated() {
            return edition.units().get(unit);
        }
    }

    /// @throws Refused when no unit or more than one is meant, or when it belongs to no peer group of the period
    static Chosen of(Screen screen, Rating rating, Period period, String text) {
        RatedUnit unit = find(screen, rating.panel().units().list(), text);
        Edition edition = rating.rate(period, unit.code())
                .orElseThrow(() -> Refused.because("cli.unit.no-group", unit.names(), period));
        return new Chosen(edition, edition.find(unit.code()).orElseThrow());
    }

    static RatedUnit find(Screen screen, List<RatedUnit> units, String text) {
        String folded = Spelling.fold(text);
        List<Predicate<RatedUnit>> ways = List.of(
                unit -> Spelling.clean(unit.code()).equals(Spelling.clean(text)),
                unit -> !unit.kato().isEmpty() && unit.kato().equals(Spelling.clean(text)),
                unit -> names(unit).anyMatch(name -> name.equals(folded)),
                unit -> !folded.isEmpty() && names(unit).anyMatch(name -> name.startsWith(folded)),
                unit -> !folded.isEmpty() && names(unit).anyMatch(name -> name.contains(folded)));
        for (Predicate<RatedUnit> way : ways) {
            List<RatedUnit> found = units.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw Refused.because("cli.unit.several", text, listed(screen, found));
            }
        }
        throw unknown(screen, units, text);
    }

    /// Suggests units of which the code, a name or a word of a name differs little from what was written.
    private static Refused unknown(Screen screen, List<RatedUnit> units, String text) {
        Map<String, String> known = new LinkedHashMap<>();
        for (RatedUnit unit : units) {
            String shown = screen.wording().name(unit.names()) + " (" + unit.code() + ")";
            known.put(unit.code(), shown);
            names(unit).forEach(name -> {
                known.put(name, shown);
                Stream.of(name.split(" ", -1))
                        .filter(word -> word.length() > SHORT)
                        .forEach(word -> known.put(word, shown));
            });
        }
        Optional<LookAlike.Alike> alike = LookAlike.among(known.keySet()).find(text);
        if (alike.isPresent()) {
            String shown = known.getOrDefault(alike.get().word(), alike.get().word());
            return Refused.because(
                    "cli.unit.unknown.alike", text, shown, alike.get().difference());
        }
        List<String> near =
                kz.aiqyn.engine.text.SpellingSuggestions.nearest(Spelling.fold(text), known.keySet(), SUGGESTED)
                        .stream()
                        .map(known::get)
                        .distinct()
                        .toList();
        return near.isEmpty()
                ? Refused.because("cli.unit.unknown", text)
                : Refused.because("cli.unit.unknown.near", text, String.join(", ", near));
    }

    private static String listed(Screen screen, List<RatedUnit> units) {
        String first = String.join(
                ", ",
                units.stream()
                        .limit(SUGGESTED)
                        .map(unit -> screen.wording().name(unit.names()) + " (" + unit.code() + ")")
                        .toList());
        return units.size() > SUGGESTED ? first + " …" : first;
    }

    private static Stream<String> names(RatedUnit unit) {
        return Stream.of(unit.names().kk(), unit.names().ru(), unit.names().en())
                .filter(name -> !name.isEmpty())
                .map(Spelling::fold);
    }
}

package kz.aiqyn.base.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Spelling;

/// Organisations as people and files name them: by their code, or by their name in any of the languages, in whatever
/// case and spacing.
public final class OrganisationNames {

    private final Units units;
    private final Map<String, SortedSet<String>> codes = new HashMap<>();

    /// @param units all that there are; only those that have not ended are known by name
    public OrganisationNames(Units units) {
        this.units = units;
        units.list().stream().filter(unit -> unit.to() == null).forEach(this::add);
    }

    private void add(RatedUnit unit) {
        Stream.of(unit.names().kk(), unit.names().ru(), unit.names().en())
                .filter(name -> !name.isBlank())
                .forEach(name -> codes.computeIfAbsent(Spelling.fold(name), any -> new TreeSet<>())
                        .add(unit.code()));
    }

    /// The codes of those that a text names; several where they are called the same, none where it names nobody.
    public List<String> find(String text) {
        return units.find(text).isPresent()
                ? List.of(text)
                : List.copyOf(codes.getOrDefault(Spelling.fold(text), new TreeSet<>()));
    }
}

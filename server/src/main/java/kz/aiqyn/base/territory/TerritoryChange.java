package kz.aiqyn.base.territory;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What an act may do to territories.
public sealed interface TerritoryChange {

    /// A territory that begins.
    ///
    /// @param parent code of the territory above, null at the top
    record Born(
            String code,
            Names names,
            TerritoryKind kind,
            @Nullable String parent) {}

    /// One that was not there before.
    record Create(Born born) implements TerritoryChange {}

    /// Other names; those that are blank are given later.
    record Rename(String code, Names names) implements TerritoryChange {}

    /// One becomes several, among which its own code may be: then it goes on with less land.
    ///
    /// @param parts at least two
    /// @param below which part each of the territories right below it goes to; all of them, or none when
    /// its own code is among the parts and keeps those that are not named
    record Split(String code, List<Born> parts, Map<String, String> below) implements TerritoryChange {
        public Split {
            parts = List.copyOf(parts);
            below = Map.copyOf(below);
        }
    }

    /// Several become one, which may be one of them.
    ///
    /// @param codes at least two
    record Merge(List<String> codes, Born into) implements TerritoryChange {
        public Merge {
            codes = List.copyOf(codes);
        }
    }

    /// It comes under another territory, with all below it.
    ///
    /// @param parent null at the top
    record Move(String code, @Nullable String parent) implements TerritoryChange {}

    /// It is no more, and nobody takes its place.
    record End(String code) implements TerritoryChange {}

    /// The word for it in the database and in `territory.change.*`.
    default String kind() {
        return switch (this) {
            case Create create -> "created";
            case Rename rename -> "renamed";
            case Split split -> "split";
            case Merge merge -> "merged";
            case Move move -> "moved";
            case End end -> "ended";
        };
    }

    /// The code of the territory it is about, for records.
    default String subject() {
        return switch (this) {
            case Create create -> create.born().code();
            case Rename rename -> rename.code();
            case Split split -> split.code();
            case Merge merge -> merge.into().code();
            case Move move -> move.code();
            case End end -> end.code();
        };
    }

    /// What it changes, for the record.
    default SequencedMap<String, String> told() {
        TreeMap<String, String> told = new TreeMap<>();
        switch (this) {
            case Create create -> told.put("names", create.born().names().inOne());
            case Rename rename -> told.put("names", rename.names().inOne());
            case Split split -> {
                told.put("parts", codes(split.parts()));
                told.put("below", new TreeMap<>(split.below()).toString());
            }
            case Merge merge -> told.put("merged", String.join(" ", merge.codes()));
            case Move move -> told.put("parent", String.valueOf(move.parent()));
            case End end -> told.put("ended", end.code());
        }
        return told;
    }

    private static String codes(List<Born> parts) {
        return String.join(" ", parts.stream().map(Born::code).toList());
    }
}

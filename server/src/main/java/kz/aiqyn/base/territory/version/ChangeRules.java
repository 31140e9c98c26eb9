package kz.aiqyn.base.territory.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What speaks against a change that is to hold from a day on; the first that is found.
record ChangeRules(TerritoryVersions versions, VersionChanges changes, LocalDate day) {

    private static final Pattern CODE = Pattern.compile("\\d{9}(\\d{3})?");

    Optional<Outcome<Long>> to(TerritoryChange change) {
        return switch (change) {
            case TerritoryChange.Create create -> toBirths(List.of(create.born()), "code", Set.of());
            case TerritoryChange.Rename rename -> toRename(rename);
            case TerritoryChange.Split split -> toSplit(split);
            case TerritoryChange.Merge merge -> toMerge(merge);
            case TerritoryChange.Move move -> toMove(move);
            case TerritoryChange.End end -> toEnd(end);
        };
    }

    private Optional<Outcome<Long>> toRename(TerritoryChange.Rename rename) {
        if (rename.names().isEmpty()) {
            return refused("ru", "territory.refused.name", rename.code());
        }
        return toChanging(rename.code(), "code")
                .or(() -> versions.find(rename.code(), day)
                        .filter(old -> old.names().equals(rename.names()))
                        .map(old ->
                                Outcome.<Long>refused("kk", Phrase.of("territory.refused.same-name", old.names()))));
    }

    private Optional<Outcome<Long>> toSplit(TerritoryChange.Split split) {
        if (split.parts().size() < 2) {
            return refused("parts", "territory.refused.parts", split.parts().size());
        }
        return toChanging(split.code(), "code")
                .or(() -> toBirths(split.parts(), "parts", Set.of(split.code())))
                .or(() -> toBelow(split));
    }

    private Optional<Outcome<Long>> toBelow(TerritoryChange.Split split) {
        Set<String> parts = new HashSet<>(
                split.parts().stream().map(TerritoryChange.Born::code).toList());
        List<String> children = versions.children(split.code(), day).stream()
                .map(Territory::code)
                .toList();
        for (String child : split.below().keySet()) {
            if (!children.contains(child)) {
                return refused("below", "territory.refused.not-below", child, split.code());
            }
        }
        for (String part : split.below().values()) {
            if (!parts.contains(part)) {
                return refused("below", "territory.refused.no-part", part);
            }
        }
        List<String> left = new ArrayList<>(children);
        left.removeAll(split.below().keySet());
        return left.isEmpty() || parts.contains(split.code())
                ? Optional.empty()
                : refused("below", "territory.refused.left", left);
    }

    private Optional<Outcome<Long>> toMerge(TerritoryChange.Merge merge) {
        Set<String> codes = new HashSet<>(merge.codes());
        if (codes.size() < 2 || codes.size() < merge.codes().size()) {
            return refused("codes", "territory.refused.merged", merge.codes());
        }
        for (String code : merge.codes()) {
            Optional<Outcome<Long>> refused = toChanging(code, "codes");
            if (refused.isPresent()) {
                return refused;
            }
        }
        return toBirths(List.of(merge.into()), "into", codes);
    }

    private Optional<Outcome<Long>> toMove(TerritoryChange.Move move) {
        String parent = move.parent();
        return toChanging(move.code(), "code").or(() -> toParent(parent)).or(() -> {
            if (parent != null && versions.within(move.code(), day).contains(parent)) {
                return refused("parent", "territory.refused.circle", move.code());
            }
            return versions.find(move.code(), day)
                    .filter(old -> java.util.Objects.equals(old.parent(), parent))
                    .map(old ->
                            Outcome.<Long>refused("parent", Phrase.of("territory.refused.same-parent", old.names())));
        });
    }

    private Optional<Outcome<Long>> toEnd(TerritoryChange.End end) {
        return toChanging(end.code(), "code").or(() -> {
            List<String> below = versions.children(end.code(), day).stream()
                    .map(Territory::code)
                    .toList();
            return below.isEmpty()
                    ? Optional.empty()
                    : refused("code", "territory.refused.has-below", end.code(), below);
        });
    }

    /// Only the last version can change, and not on the day on which it begins.
    private Optional<Outcome<Long>> toChanging(String code, String field) {
        Optional<Territory> version = versions.find(code, day);
        if (version.isEmpty()) {
            return refused(field, "territory.refused.absent", code, day);
        }
        if (version.get().to() != null) {
            return refused(
                    "effective",
                    "territory.refused.later",
                    code,
                    day,
                    version.get().to());
        }
        return version.get().from().isBefore(day)
                ? Optional.empty()
                : refused("effective", "territory.refused.same-day", code, day);
    }

    /// @param own codes that are free because their territories make room
    private Optional<Outcome<Long>> toBirths(List<TerritoryChange.Born> births, String field, Collection<String> own) {
        Set<String> codes = new HashSet<>();
        for (TerritoryChange.Born born : births) {
            if (!CODE.matcher(born.code()).matches()) {
                return refused(field, "territory.file.code", born.code());
            }
            if (!codes.add(born.code())) {
                return refused(field, "territory.refused.twice", born.code());
            }
            if (born.names().isEmpty()) {
                return refused(field.equals("code") ? "ru" : field, "territory.refused.name", born.code());
            }
            Optional<Outcome<Long>> refused = toParent(born.parent());
            if (refused.isPresent()) {
                return refused;
            }
        }
        codes.removeAll(Set.copyOf(own));
        List<String> taken = changes.takenFrom(codes, day);
        return taken.isEmpty() ? Optional.empty() : refused(field, "territory.refused.taken", taken.getFirst(), day);
    }

    private Optional<Outcome<Long>> toParent(@Nullable String parent) {
        return parent == null || versions.find(parent, day).isPresent()
                ? Optional.empty()
                : refused("parent", "territory.refused.absent", parent, day);
    }

    private static Optional<Outcome<Long>> refused(String field, String key, Object... arguments) {
        return Optional.of(Outcome.refused(field, Phrase.of(key, arguments)));
    }
}

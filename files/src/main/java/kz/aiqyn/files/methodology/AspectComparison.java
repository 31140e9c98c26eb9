package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference.Aspect;
import kz.aiqyn.files.methodology.Difference.Part;
import org.jspecify.annotations.Nullable;

/// Two states of one thing, compared aspect by aspect.
///
/// @param block code of the block that the thing belongs to, empty for the whole
/// @param owner what is compared, empty for the methodology itself
record AspectComparison<T>(
        String block, Names blockNames, Names owner, T before, T after, List<Difference> differences) {

    /// Compares two lists of parts of the whole by code.
    ///
    /// @param compare compares two states of a part with the same code
    static <P> void parts(
            List<Difference> differences,
            Part part,
            List<P> before,
            List<P> after,
            Function<P, String> code,
            Function<P, Names> names,
            Consumer<AspectComparison<P>> compare) {
        for (P old : before) {
            if (find(after, code, code.apply(old)) == null) {
                Names owner = names.apply(old).orElse(code.apply(old));
                differences.add(new Difference("", Names.NONE, owner, new Difference.Removed(part, Double.NaN)));
            }
        }
        for (P now : after) {
            Names owner = names.apply(now).orElse(code.apply(now));
            P old = find(before, code, code.apply(now));
            if (old == null) {
                differences.add(new Difference("", Names.NONE, owner, new Difference.Added(part, Double.NaN)));
            } else {
                AspectComparison<P> comparison = new AspectComparison<>("", Names.NONE, owner, old, now, differences);
                comparison.names(part, code.apply(now), names);
                compare.accept(comparison);
            }
        }
    }

    private static <P> @Nullable P find(List<P> parts, Function<P, String> code, String wanted) {
        for (P part : parts) {
            if (code.apply(part).equals(wanted)) {
                return part;
            }
        }
        return null;
    }

    void add(Difference.Change change) {
        differences.add(new Difference(block, blockNames, owner, change));
    }

    /// Names that are not the same.
    void names(Part part, String code, Function<T, Names> names) {
        Names old = names.apply(before);
        Names now = names.apply(after);
        if (!old.equals(now)) {
            differences.add(
                    new Difference(block, blockNames, Names.same(code), new Difference.Renamed(part, old, now)));
        }
    }

    /// An aspect that is shown as it is.
    AspectComparison<T> aspect(Aspect aspect, Function<T, @Nullable Object> value) {
        return aspect(aspect, value, Terms::of);
    }

    /// An aspect that is shown otherwise than it is.
    <V extends @Nullable Object> AspectComparison<T> aspect(
            Aspect aspect, Function<T, V> value, Function<V, Object> shown) {
        V old = value.apply(before);
        V now = value.apply(after);
        if (!Objects.equals(old, now)) {
            add(new Difference.Changed(aspect, shown.apply(old), shown.apply(now)));
        }
        return this;
    }
}

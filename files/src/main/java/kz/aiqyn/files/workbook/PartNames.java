package kz.aiqyn.files.workbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Names of the parts of a package (ECMA-376 part 2, 6.2): `xl/worksheets/sheet1.xml`, without the slash in front.
final class PartNames {

    private PartNames() {}

    /// The name by which a part is looked up: letter case does not count, and some programs write backslashes.
    static String folded(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    /// The part that a relationship of another part leads to.
    ///
    /// @param source the part that has the relationship, empty for the package itself
    /// @param target relative to the source's folder, or from the root when it begins with a slash
    static String resolve(String source, String target) {
        String plain = target.replace('\\', '/');
        int fragment = plain.indexOf('#');
        plain = decoded(fragment < 0 ? plain : plain.substring(0, fragment));
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (plain.startsWith("/") ? plain : folder + plain).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /// The part with the relationships of a part.
    static String relationships(String source) {
        int folder = source.lastIndexOf('/') + 1;
        return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
    }

    private static String decoded(String target) {
        try {
            return target.indexOf('%') < 0
                    ? target
                    : URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No escape after all: a percent sign of the name's own.
            return target;
        }
    }
}

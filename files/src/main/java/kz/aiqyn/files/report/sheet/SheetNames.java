package kz.aiqyn.files.report.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names that a spreadsheet accepts for sheets: short, without its signs, none twice.
public final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /// A name as near to the wish as can be.
    public String next(String wish) {
        String plain = wish.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = shortened(plain.isEmpty() ? "-" : plain, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            name = shortened(plain, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }
}

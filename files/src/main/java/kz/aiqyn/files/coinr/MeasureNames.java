package kz.aiqyn.files.coinr;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Names for measures that a formula can write, one for each indicator's code: the code itself where it is
/// legal, else with an underscore for every foreign character, and a number where two would meet.
final class MeasureNames {

    private static final Set<String> SIGNS = Set.of("and", "or", "not");

    private MeasureNames() {}

    /// The names by code, legal codes first served.
    static Map<String, String> of(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String code : codes) {
            if (legal(code).equals(code)) {
                names.put(code, code);
                taken.add(code);
            }
        }
        for (String code : codes) {
            if (!names.containsKey(code)) {
                String legal = legal(code);
                String name = legal;
                for (int i = 2; !taken.add(name); i++) {
                    name = legal + "_" + i;
                }
                names.put(code, name);
            }
        }
        return names;
    }

    private static String legal(String code) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            boolean dot = character == '.' && i > 0 && i + 1 < code.length() && code.charAt(i - 1) != '.';
            name.append(Character.isLetterOrDigit(character) || dot ? character : '_');
        }
        boolean start = Character.isLetter(name.charAt(0)) || name.charAt(0) == '_';
        return start && !SIGNS.contains(name.toString()) ? name.toString() : "_" + name;
    }
}

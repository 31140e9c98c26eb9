package kz.aiqyn.files.table;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Phrase;

/// Finds among known words the one that a word which is not known looks like: with letters of another
/// alphabet (Latin a for Cyrillic а), Russian letters where Kazakh ones belong, one letter off, or a code
/// that a table program took for a number. It only tells: nothing is ever read as what it looks like.
public final class LookAlike {

    /// Shorter words are all one letter off each other.
    private static final int SHORTEST = 5;
    /// Longer words are nobody's slip of the pen.
    private static final int LONGEST = 200;
    /// How many words are looked up; a file in which none is known is told of as well by fewer.
    private static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?(?:[eE]\\+?\\d{1,2})?");
    /// Letters in pairs: one of Latin, Greek or Kazakh, or a digit, and the Russian one that it is taken for
    /// or typed as.
    private static final String PAIRS = "aа bв cс eе hх iи jи kк mм oо pр sѕ tт xх yу әа əа ғг қк ңн өо ɵо ұу үу һх"
            + " іи їи ји єе αа βв εе ηн ιи κк μм νн οо ρр τт υу χх 0о 3з";
    private static final String LATIN = "abcehijkmoptxyəɵ";
    private static final String CYRILLIC = "авсенијкмортхуәө";
    private static final Map<Integer, Integer> SAME = same();

    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Map<String, String> byDigits = new HashMap<>();
    private final Map<String, Optional<Alike>> found = new LinkedHashMap<>();

    /// A known word, and how it differs from the one that was looked up.
    ///
    /// @param difference `Latin "a" at letter 3`
    public record Alike(String word, Phrase difference) {}

    private LookAlike(Collection<String> known) {
        for (String word : known) {
            if (!word.isEmpty()) {
                bySkeleton.putIfAbsent(skeleton(word), word);
                digits(word).ifPresent(digits -> byDigits.putIfAbsent(digits, word));
            }
        }
    }

    public static LookAlike among(Collection<String> known) {
        return new LookAlike(known);
    }

    /// What a word looks like; empty when it looks like none, or is one of them.
    public Optional<Alike> find(String text) {
        String seen = Spelling.clean(text);
        Optional<Alike> before = found.get(seen);
        if (before == null) {
            before = found.size() < MOST && seen.length() <= LONGEST ? look(seen) : Optional.empty();
            found.putIfAbsent(seen, before);
        }
        return before;
    }

    private Optional<Alike> look(String seen) {
        Optional<String> number = digits(seen).map(byDigits::get);
        if (number.isPresent()) {
            return number.filter(word -> !word.equals(seen))
                    .map(word -> new Alike(word, Phrase.of("table.alike.number")));
        }
        String skeleton = skeleton(seen);
        String same = bySkeleton.get(skeleton);
        if (same != null) {
            return Optional.of(same).filter(word -> !word.equals(seen)).map(word -> alike(seen, word));
        }
        if (skeleton.length() < SHORTEST || NUMBER.matcher(seen).matches()) {
            return Optional.empty();
        }
        return bySkeleton.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST
                        && !NUMBER.matcher(entry.getValue()).matches())
                .filter(entry -> isOneOff(skeleton, entry.getKey()))
                .map(Map.Entry::getValue)
                .min(String::compareTo)
                .map(word -> alike(seen, word));
    }

    private static Alike alike(String seen, String word) {
        return new Alike(word, difference(seen, word));
    }

    /// Where two words part: the first letter that is another one.
    private static Phrase difference(String seen, String word) {
        int[] a = seen.toLowerCase(Locale.ROOT).codePoints().toArray();
        int[] b = word.toLowerCase(Locale.ROOT).codePoints().toArray();
        int at = 0;
        while (at < a.length && at < b.length && a[at] == b[at]) {
            at++;
        }
        String place = String.valueOf(at + 1);
        if (at == a.length || at == b.length || a.length != b.length) {
            return Phrase.of("table.alike.length", place);
        }
        String letter = seen.codePoints()
                .skip(at)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        UnicodeScript script = UnicodeScript.of(a[at]);
        if (script == UnicodeScript.of(b[at]) || !Character.isLetter(a[at])) {
            return Phrase.of("table.alike.letter", letter, place);
        }
        return switch (script) {
            case LATIN -> Phrase.of("table.alike.latin", letter, place);
            case CYRILLIC -> Phrase.of("table.alike.cyrillic", letter, place);
            case GREEK -> Phrase.of("table.alike.greek", letter, place);
            default -> Phrase.of("table.alike.letter", letter, place);
        };
    }

    /// A word as far as it is seen at a glance: letters and digits alone, each as what it is taken for.
    static String skeleton(String text) {
        StringBuilder skeleton = new StringBuilder();
        Spelling.fold(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> SAME.getOrDefault(letter, letter))
                .forEach(skeleton::appendCodePoint);
        return skeleton.toString();
    }

    /// A text in small letters as it looks at sight: Latin letters that look like Cyrillic ones are these.
    public static String atSight(String folded) {
        StringBuilder sight = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            int at = LATIN.indexOf(folded.charAt(i));
            sight.append(at < 0 ? folded.charAt(i) : CYRILLIC.charAt(at));
        }
        return sight.toString();
    }

    /// The digits of a code, or of the number that was made of it, without the zeros before them: `710000000`
    /// of `710000000.0` and of `7.1E+08`.
    static Optional<String> digits(String text) {
        if (text.length() > 40 || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.signum() == 0 || number.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(number.toBigInteger().toString());
    }

    /// Whether one letter put in, left out or changed, or two that change places, make one text of the other.
    private static boolean isOneOff(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int leftOfA = a.length() - start - end;
        int leftOfB = b.length() - start - end;
        boolean swapped = leftOfA == 2
                && leftOfB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return Math.max(leftOfA, leftOfB) <= 1 || swapped;
    }

    private static Map<Integer, Integer> same() {
        Map<Integer, Integer> same = new HashMap<>();
        for (String pair : PAIRS.split(" ", -1)) {
            same.put((int) pair.charAt(0), (int) pair.charAt(1));
        }
        return same;
    }
}

package kz.aiqyn.base.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words as plain Latin letters, the same from whichever spelling they come: Kazakh and Russian Cyrillic, Kazakh typed
/// on a Russian keyboard, the Latin alphabets of Kazakh, English letters as passports and road signs have them. What
/// comes out is for comparing and for anchors, not for reading: Шығанақ, Шыганак, Shyghanaq and Şyğanaq are `shiganak`.
public final class PlainLatin {

    private static final Pattern BETWEEN = Pattern.compile(" +");

    private static final Map<Character, String> LETTERS = letters("""
            а a ә a б b в v г g ғ g д d е e ё e ж j з z и i і i й i к k қ k л l м m н n ң n о o ө o п p р r с s т t
            у u ұ u ү u ф f х h һ h ц ts ч ch ш sh щ sh ъ - ы i ь - э e ю iu я ia
            ı i ş sh ç ch ý u ø o ’ - ' - ʼ - ʻ - ` - \u00ad -
            """);

    /// Letters that stand for one sound together; longer ones first.
    private static final List<Map.Entry<Pattern, String>> TOGETHER = List.of(
            sound("shch|sch", "sh"),
            sound("zh|dj", "j"),
            sound("kh", "h"),
            sound("gh", "g"),
            sound("ng", "n"),
            sound("ck|c(?!h)|q", "k"),
            sound("x", "ks"),
            sound("w", "u"),
            sound("y", "i"),
            sound("ie", "e"),
            sound("([a-z])\\1+", "$1"));

    private PlainLatin() {}

    private static Map<Character, String> letters(String pairs) {
        String[] parts = BETWEEN.split(pairs.replace('\n', ' ').strip(), -1);
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            letters.put(parts[i].charAt(0), parts[i + 1].equals("-") ? "" : parts[i + 1]);
        }
        return Map.copyOf(letters);
    }

    private static Map.Entry<Pattern, String> sound(String letters, String one) {
        return Map.entry(Pattern.compile(letters), one);
    }

    /// The words of a text, in its order; what is neither letter nor digit parts them.
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(spelt(text), -1))
                .filter(word -> !word.isEmpty())
                .map(PlainLatin::sounded)
                .toList();
    }

    /// The words of a text as one name of a place in a page: `orin-joli`.
    public static String anchor(String text) {
        return String.join("-", words(text));
    }

    private static String spelt(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < small.length(); i++) {
            String known = LETTERS.get(small.charAt(i));
            latin.append(known != null ? known : bare(small.charAt(i)));
        }
        return latin.toString();
    }

    /// A Latin letter without its marks, a digit as it is, a space for anything else.
    private static String bare(char letter) {
        char first = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        return (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9') ? String.valueOf(first) : " ";
    }

    private static String sounded(String word) {
        String sounded = word;
        for (Map.Entry<Pattern, String> sound : TOGETHER) {
            sounded = sound.getKey().matcher(sounded).replaceAll(sound.getValue());
        }
        return sounded;
    }
}

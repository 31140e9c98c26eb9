package kz.aiqyn.base.identity.guessing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How logins are compared: in small letters, composed (NFC), without marks that nobody sees.
public final class Logins {

    /// Blanks and controls at the ends; marks without a shape, which come along when text is copied, anywhere.
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cc}]+|[\\s\\p{Z}\\p{Cc}]+$");

    private static final Pattern SHAPELESS = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{34F}]");
    private static final int LONGEST = 200;

    private Logins() {}

    /// The login that somebody meant by what they typed.
    public static String folded(String typed) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
        String shaped = SHAPELESS.matcher(cut).replaceAll("");
        return Normalizer.normalize(UNSEEN.matcher(shaped).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}

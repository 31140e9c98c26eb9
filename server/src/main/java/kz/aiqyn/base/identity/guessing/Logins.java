package kz.aiqyn.base.identity.guessing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How logins are compared: in small letters, composed (NFC), without marks that nobody sees.
public final class Logins {

    private static final Pattern BLANKS_AT_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /// What has no shape and comes along when text is copied, and what no text of the database can hold.
    private static final Pattern SHAPELESS =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\\x{34F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final int LONGEST = 200;

    private Logins() {}

    /// The login that somebody meant by what they typed.
    public static String folded(String typed) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
        String shaped = SHAPELESS.matcher(cut).replaceAll("");
        return Normalizer.normalize(BLANKS_AT_ENDS.matcher(shaped).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}

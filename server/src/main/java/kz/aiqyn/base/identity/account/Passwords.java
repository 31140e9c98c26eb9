package kz.aiqyn.base.identity.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// How passwords are kept, and which are good enough. Each is kept with the name of its scheme, so that a
/// stronger one can follow: whoever signs in is then moved to it.
@Component
public final class Passwords {

    private static final String PRESENT = "argon2";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST = 5;
    /// Without letters and digits that are taken for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder schemes = new DelegatingPasswordEncoder(
            PRESENT, Map.of(PRESENT, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobodys = hash(random());

    public String hash(String password) {
        return schemes.encode(password);
    }

    /// Whether this is the password. Takes as long when there is none: how long an answer takes does not
    /// tell who has an account.
    public boolean matches(String password, Optional<String> hash) {
        return password.length() <= LONGEST && schemes.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }

    /// Whether a password is kept by a scheme of old.
    public boolean isOfOld(String hash) {
        return schemes.upgradeEncoding(hash);
    }

    /// What is wrong with a new password.
    public Optional<Phrase> fault(String login, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Phrase.of("identity.password.short", SHORTEST, password.length()));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Phrase.of("identity.password.long", LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            return Optional.of(Phrase.of("identity.password.login"));
        }
        if (password.codePoints().distinct().count() < FEWEST) {
            return Optional.of(Phrase.of("identity.password.monotonous", FEWEST));
        }
        return Optional.empty();
    }

    /// A password to be given to somebody: `k7mp-x2qa-9rtu-wd4h`.
    String random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

package kz.aiqyn.base.web.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.ControlCharacters;
import org.jspecify.annotations.Nullable;

/// The one way in which an address is written. Rules of who may do what look at the address as it was sent, routes are
/// found by what it means: where one address has one spelling, both see the same.
final class AddressSpelling {

    /// Empty parts, parts that lead up or nowhere, parameters of parts, what is no address at all.
    private static final Pattern ODD = Pattern.compile("//|/\\.{1,2}(?=/|$)|[;\\\\]|%(?![0-9A-Fa-f]{2})|[^!-~]");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /// Letters, digits and signs that are never written in code, and those that part an address.
    private static final String PLAIN = "-._~/;\\%";

    private AddressSpelling() {}

    /// What in a path is written otherwise than links write it; empty when nothing is.
    ///
    /// @param path as it was sent
    static Optional<String> oddity(String path) {
        Matcher odd = ODD.matcher(path);
        return odd.find() ? Optional.of(odd.group()) : needless(path);
    }

    private static Optional<String> needless(String path) {
        Matcher encoded = ENCODED.matcher(path);
        while (encoded.find()) {
            String text = decoded(encoded.group());
            if (text == null || text.chars().anyMatch(AddressSpelling::isPlain)) {
                return Optional.of(encoded.group());
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(int letter) {
        return (letter < 0x80 && Character.isLetterOrDigit(letter))
                || PLAIN.indexOf(letter) >= 0
                || Character.isISOControl(letter);
    }

    /// A control character in the query, in code or not.
    ///
    /// @param query as it was sent
    static Optional<String> control(String query) {
        Matcher encoded = ENCODED.matcher(query);
        while (encoded.find()) {
            String text = decoded(encoded.group());
            if (ControlCharacters.in(text == null ? letters(encoded.group()) : text)
                    .isPresent()) {
                return Optional.of(encoded.group());
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String encoded) {
        return HexFormat.of().parseHex(encoded.replace("%", ""));
    }

    /// A letter for each byte.
    private static String letters(String encoded) {
        return new String(bytes(encoded), StandardCharsets.ISO_8859_1);
    }

    /// @return null when it is no UTF-8
    private static @Nullable String decoded(String encoded) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(encoded)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

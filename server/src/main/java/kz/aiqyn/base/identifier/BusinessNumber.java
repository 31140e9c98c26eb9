package kz.aiqyn.base.identifier;

import java.util.Optional;
import java.util.stream.IntStream;

/// A number by which the state knows an enterprise (BIN) or a person (IIN): twelve digits, of which the last checks the
/// others. Law of 12 January 2007 No 223 on national registers of identification numbers; the check digit by Government
/// resolution No 406 of 22 May 2007. A sole trader's number is a person's, which is never kept as it is.
///
/// @param digits twelve
public record BusinessNumber(String digits, Kind kind) {

    private static final int DIGITS = 12;
    private static final int LAST = DIGITS - 1;

    /// Whose a number is.
    public enum Kind {
        LEGAL_ENTITY,
        /// Of an entity abroad.
        FOREIGN_ENTITY,
        BRANCH,
        REPRESENTATIVE,
        /// Sole traders who trade together, and farms that are entities of no other kind.
        JOINT_TRADERS,
        /// A sole trader, or anybody: the number is a person's own.
        PERSON
    }

    /// The number that a text is; empty when it is none, by its form or its check digit.
    public static Optional<BusinessNumber> of(String text) {
        return Optional.of(text)
                .filter(found -> found.matches("\\d{12}") && check(found) == found.charAt(LAST) - '0')
                .flatMap(BusinessNumber::kind)
                .map(kind -> new BusinessNumber(text, kind));
    }

    /// Whether a text is the number of an enterprise, which may be kept and shown.
    public static boolean isOfEnterprise(String text) {
        return of(text).filter(number -> !number.isOfPerson()).isPresent();
    }

    /// Whether a text has the form of a number that people have, sound or mistyped: its fifth digit begins a day of the
    /// month.
    public static boolean isLikePersons(String text) {
        return text.matches("\\d{4}[0-3]\\d{7}");
    }

    public boolean isOfPerson() {
        return kind == Kind.PERSON;
    }

    private static Optional<Kind> kind(String digits) {
        char division = digits.charAt(5);
        return switch (digits.charAt(4)) {
            case '0', '1', '2', '3' -> isBorn(digits) ? Optional.of(Kind.PERSON) : Optional.empty();
            case '4' -> Optional.of(division(division, Kind.LEGAL_ENTITY));
            case '5' -> Optional.of(division(division, Kind.FOREIGN_ENTITY));
            case '6' -> Optional.of(Kind.JOINT_TRADERS);
            default -> Optional.empty();
        };
    }

    private static Kind division(char digit, Kind head) {
        return switch (digit) {
            case '1' -> Kind.BRANCH;
            case '2' -> Kind.REPRESENTATIVE;
            default -> head;
        };
    }

    /// Whether it begins with a day and the digit for century and sex.
    private static boolean isBorn(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits.charAt(6) <= '6';
    }

    /// The last digit by the eleven before it; -1 for numbers that are never given out.
    public static int check(String digits) {
        int rest = weighed(digits, 0);
        rest = rest == 10 ? weighed(digits, 2) : rest;
        return rest == 10 ? -1 : rest;
    }

    private static int weighed(String digits, int turned) {
        return IntStream.range(0, LAST)
                        .map(i -> (digits.charAt(i) - '0') * ((i + turned) % LAST + 1))
                        .sum()
                % LAST;
    }
}

package kz.aiqyn.cli;

/// A difference with its sign: `+1.25`, `−0.40`, `0.00`.
final class Signed {

    private Signed() {}

    static String of(Screen screen, double difference, int decimals) {
        String number = screen.number(Math.abs(difference), decimals);
        boolean zero = number.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? number : (difference > 0 ? "+" : "−") + number;
    }
}

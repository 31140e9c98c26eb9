package kz.aiqyn.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Computes what a page prints, as a reader with a pocket calculator would: nothing of Aiqyn's takes part.
public final class PrintedCalculation {

    private final String text;
    private int at;

    private PrintedCalculation(String text) {
        this.text = text;
    }

    /// What a calculation gives, written as English pages write it: `(1,042,985.9 + 250,000) / 7,099,441.6 × 100`.
    public static double compute(String printed) {
        PrintedCalculation calculation =
                new PrintedCalculation(printed.replace("\u2212", "-").replaceAll("[\\s,\u00a0]", ""));
        double value = calculation.sum();
        if (calculation.at < calculation.text.length()) {
            throw new IllegalArgumentException("not understood behind %d: %s".formatted(calculation.at, printed));
        }
        return value;
    }

    /// The number that a text begins with, without its unit.
    public static double number(String printed) {
        String plain = printed.replace("\u2212", "-").replaceAll("[,\u00a0 ]", "");
        return Double.parseDouble(plain.replaceFirst("^(-?[0-9.]+).*$", "$1"));
    }

    /// How many decimals the number has that a text begins with.
    public static int decimals(String printed) {
        String plain = printed.replace("\u2212", "-").replaceFirst("^(-?[0-9.,]+).*$", "$1");
        int point = plain.indexOf('.');
        return point < 0 ? 0 : plain.length() - point - 1;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            char sign = text.charAt(at++);
            double next = product();
            value = sign == '+' ? value + next : value - next;
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (at < text.length() && (text.charAt(at) == '×' || text.charAt(at) == '/')) {
            char sign = text.charAt(at++);
            double next = factor();
            value = sign == '×' ? value * next : value / next;
        }
        return value;
    }

    private double factor() {
        if (text.startsWith("-", at)) {
            at++;
            return -factor();
        }
        if (text.startsWith("(", at)) {
            at++;
            double value = sum();
            expect(')');
            return value;
        }
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at > from ? function(text.substring(from, at)) : digits();
    }

    private double function(String name) {
        expect('(');
        double first = sum();
        double value = switch (name) {
            case "abs" -> Math.abs(first);
            case "sqrt" -> Math.sqrt(first);
            case "ln" -> Math.log(first);
            case "min", "max" -> {
                double found = first;
                while (text.startsWith(";", at)) {
                    at++;
                    double next = sum();
                    found = name.equals("min") ? Math.min(found, next) : Math.max(found, next);
                }
                yield found;
            }
            case "round" -> {
                expect(';');
                yield new BigDecimal(Double.toString(first))
                        .setScale((int) digits(), RoundingMode.HALF_UP)
                        .doubleValue();
            }
            default -> throw new IllegalArgumentException("unknown function " + name);
        };
        expect(')');
        return value;
    }

    private double digits() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private void expect(char sign) {
        if (at >= text.length() || text.charAt(at) != sign) {
            throw new IllegalArgumentException("expected %s at %d of %s".formatted(sign, at, text));
        }
        at++;
    }
}

package kz.aiqyn.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.period.Span;

/// Splits a formula into words. It never stops at a wrong character: it notes the problem and goes on.
final class Lexer {

    static final Set<String> WORD_SIGNS = Set.of("and", "or", "not");
    private static final Set<String> LONG_SIGNS = Set.of("<=", ">=", "<>");
    private static final String SHORT_SIGNS = "+-*/()<>=,";
    /// What people write, and what the language has for it; the longer ones are looked for first.
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("!=", "<>"),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≠", "<>"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("×", "*"),
            Map.entry("·", "*"),
            Map.entry("÷", "/"),
            Map.entry(":", "/"),
            Map.entry(";", ","),
            Map.entry("!", "not"),
            Map.entry("{", "("),
            Map.entry("}", ")"));

    private final String text;
    private final List<FormulaProblem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, List<FormulaProblem> problems) {
        this.text = text;
        this.problems = problems;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF') {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (isNameStart(c)) {
                name();
            } else if (c == '`') {
                enclosed('`', Token.Kind.QUOTED_NAME, "formula.name-not-closed");
            } else if (c == '[') {
                enclosed(']', Token.Kind.UNIT, "formula.unit-not-closed");
            } else {
                sign();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", new TextRange(text.length(), text.length())));
        return tokens;
    }

    private void number() {
        int start = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        int end = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String written = text.substring(start, at);
        TextRange range = new TextRange(start, at);
        if (at == end) {
            tokens.add(new Token(Token.Kind.NUMBER, written, range));
            if (Double.isInfinite(Double.parseDouble(written))) {
                problems.add(range.problem("formula.number-too-large"));
            }
            return;
        }
        boolean span = Span.find(written).isPresent();
        if (!span) {
            problems.add(range.problem("formula.number", written));
        }
        tokens.add(new Token(span ? Token.Kind.SPAN : Token.Kind.NUMBER, span ? written : "0", range));
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String written = text.substring(start, at);
        TextRange range = new TextRange(start, at);
        if (written.endsWith(".") || written.contains("..")) {
            problems.add(range.problem("formula.name", written));
        }
        Token.Kind kind = WORD_SIGNS.contains(written) ? Token.Kind.SIGN : Token.Kind.NAME;
        tokens.add(new Token(kind, written, range));
    }

    private void enclosed(char mark, Token.Kind kind, String problem) {
        int start = at;
        int close = text.indexOf(mark, at + 1);
        at = close < 0 ? text.length() : close + 1;
        TextRange range = new TextRange(start, at);
        if (close < 0) {
            problems.add(new TextRange(start, start + 1).problem(problem));
        }
        tokens.add(new Token(kind, text.substring(start + 1, close < 0 ? at : close), range));
    }

    private void sign() {
        int start = at;
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (LONG_SIGNS.contains(two)) {
            at += 2;
            tokens.add(new Token(Token.Kind.SIGN, two, new TextRange(start, at)));
            return;
        }
        String foreign = FOREIGN.containsKey(two) ? two : two.substring(0, 1);
        String ours = FOREIGN.get(foreign);
        if (ours != null) {
            at += foreign.length();
            TextRange range = new TextRange(start, at);
            problems.add(range.problem("formula.foreign-sign", foreign, ours));
            tokens.add(new Token(Token.Kind.SIGN, ours, range));
            return;
        }
        if (SHORT_SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
            tokens.add(new Token(Token.Kind.SIGN, two.substring(0, 1), new TextRange(start, at)));
            return;
        }
        at = text.offsetByCodePoints(at, 1);
        problems.add(new TextRange(start, at).problem("formula.character", text.substring(start, at)));
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && isNameStart(name.charAt(0))
                && name.chars().allMatch(c -> isNamePart((char) c))
                && !name.endsWith(".")
                && !name.contains("..")
                && !WORD_SIGNS.contains(name);
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

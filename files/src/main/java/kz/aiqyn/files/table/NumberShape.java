package kz.aiqyn.files.table;

/// The parts of a written number: sign, whole part with marks, exponent.
final class NumberShape {

    private final String text;

    NumberShape(String text) {
        this.text = text;
    }

    NumberText read() {
        int at = 0;
        String sign = "";
        if (at < text.length() && isSign(text.charAt(at))) {
            sign = text.charAt(at) == '+' ? "" : "-";
            at++;
            while (at < text.length() && Spelling.isBlank(text.charAt(at))) {
                at++;
            }
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            end++;
        }
        String exponent = exponent(end);
        String body = withoutBlankThousands(text.substring(at, end));
        if (exponent.equals("?") || body.isEmpty()) {
            return new NumberText.Wrong();
        }
        return marks(sign, body, exponent);
    }

    private static NumberText marks(String sign, String body, String exponent) {
        int commas = count(body, ',');
        int points = count(body, '.');
        if (commas == 0 && points == 0) {
            return clear(sign, digits(body) ? body : "", exponent);
        }
        if (commas > 0 && points > 0) {
            char last = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
            char other = last == ',' ? '.' : ',';
            boolean fits = count(body, last) == 1 && isGrouped(body.substring(0, body.indexOf(last)), other);
            return clear(sign, fits ? body.replace(String.valueOf(other), "").replace(last, '.') : "", exponent);
        }
        char mark = commas > 0 ? ',' : '.';
        if (commas + points > 1) {
            return clear(sign, isGrouped(body, mark) ? body.replace(String.valueOf(mark), "") : "", exponent);
        }
        return oneMark(sign, body, mark, exponent);
    }

    private static NumberText oneMark(String sign, String body, char mark, String exponent) {
        String whole = body.substring(0, body.indexOf(mark));
        String fraction = body.substring(body.indexOf(mark) + 1);
        boolean spaced = whole.indexOf(' ') >= 0;
        String plain = whole.replace(" ", "");
        boolean fits =
                (digits(plain) || plain.isEmpty()) && (digits(fraction) || (fraction.isEmpty() && !plain.isEmpty()));
        NumberText decimal = clear(sign, fits ? plain + "." + fraction : "", exponent);
        boolean both = !spaced && exponent.isEmpty() && isGrouped(body, mark);
        return both
                        && decimal instanceof NumberText.Clear(double one)
                        && clear(sign, whole + fraction, "") instanceof NumberText.Clear(double other)
                ? new NumberText.Ambiguous(mark, one, other)
                : decimal;
    }

    private static NumberText clear(String sign, String number, String exponent) {
        String plain = number.replace(" ", "");
        if (plain.isEmpty() || plain.equals(".")) {
            return new NumberText.Wrong();
        }
        double value = Double.parseDouble(sign + plain + exponent);
        return Double.isFinite(value) ? new NumberText.Clear(value) : new NumberText.TooLarge();
    }

    /// The exponent as Java reads it, `?` when it is none.
    private String exponent(int from) {
        if (from == text.length()) {
            return "";
        }
        int at = from + 1;
        String sign = "";
        if (at < text.length() && isSign(text.charAt(at))) {
            sign = text.charAt(at) == '+' ? "" : "-";
            at++;
        }
        String digits = text.substring(at);
        return digits(digits) && digits.length() <= 5 ? "e" + sign + digits : "?";
    }

    /// The text with blanks and apostrophes between thousands made single blanks; empty when they stand elsewhere.
    private static String withoutBlankThousands(String body) {
        int mark = Math.max(body.indexOf(','), body.indexOf('.'));
        String whole = mark < 0 ? body : body.substring(0, mark);
        StringBuilder spaced = new StringBuilder(body.length());
        boolean any = false;
        for (int i = 0; i < body.length(); i++) {
            char character = body.charAt(i);
            boolean gap = Spelling.isBlank(character) || character == '\'' || character == '\u2019';
            any |= gap;
            spaced.append(gap ? ' ' : character);
        }
        if (!any) {
            return body;
        }
        boolean inWhole = spaced.lastIndexOf(" ") < whole.length();
        boolean otherMarks = count(body, ',') + count(body, '.') > 1;
        return inWhole && !otherMarks && isGrouped(spaced.substring(0, whole.length()), ' ') ? spaced.toString() : "";
    }

    /// One to three digits that are not a lone zero, then groups of three.
    private static boolean isGrouped(String text, char mark) {
        int first = text.indexOf(mark);
        if (first < 1 || first > 3 || text.charAt(0) == '0' || (text.length() - first) % 4 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean atMark = i >= first && (i - first) % 4 == 0;
            char character = text.charAt(i);
            if (atMark ? character != mark : character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character < '0' || character > '9') && character != ' ') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isSign(char character) {
        return character == '-'
                || character == '+'
                || character == '\u2212'
                || character == '\u2013'
                || character == '\u2012'
                || character == '\u2011'
                || character == '\u2010'
                || character == '\uFF0D';
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}

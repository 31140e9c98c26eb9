package kz.aiqyn.files.workbook;

import java.util.Locale;

/// As what the format of a cell shows its number.
enum NumberFormat {
    NUMBER,
    PERCENT,
    DATE,

    /// A date of which only the year is shown.
    YEAR,
    TIME;

    private static final String GENERAL = "general";

    /// What a format that a workbook does not spell out is by its number (ECMA-376 part 1, 18.8.30).
    static NumberFormat builtin(int id) {
        return switch (id) {
            case 9, 10, 67, 68 -> PERCENT;
            case 14, 15, 16, 17, 22 -> DATE;
            case 18, 19, 20, 21, 45, 46, 47, 75, 76, 78, 79, 80 -> TIME;
            case 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 77, 81 ->
                DATE;
            default -> NUMBER;
        };
    }

    /// What a format's code says (ECMA-376 part 1, 18.8.31): `[$-43F]mmmm yyyy;@` is a date. Of its sections for
    /// positive, negative and zero the first that is no plain number counts.
    static NumberFormat of(String code) {
        Section section = new Section();
        int sections = 1;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            switch (letter) {
                case '"' -> i = end(code, i, '"');
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int close = end(code, i, ']');
                    section.bracket(code.substring(i + 1, Math.min(close, code.length())));
                    i = close;
                }
                case ';' -> {
                    if (section.format() != NUMBER || ++sections > 3) {
                        return section.format();
                    }
                    section = new Section();
                }
                default -> i += section.letter(code, i) - 1;
            }
        }
        return section.format();
    }

    private static int end(String code, int from, char close) {
        int end = code.indexOf(close, from + 1);
        return end < 0 ? code.length() : end;
    }

    /// One of the sections of a format's code.
    private static final class Section {
        private boolean digits;
        private boolean percent;
        private boolean year;
        private boolean day;
        private boolean month;
        private boolean time;

        /// Elapsed hours, minutes or seconds stand in brackets; other brackets are colours, conditions and languages.
        void bracket(String content) {
            String folded = content.toLowerCase(Locale.ROOT);
            time |= folded.matches("h+|m+|s+");
        }

        /// Takes what begins at a place.
        ///
        /// @return how many letters it has
        int letter(String code, int at) {
            if (code.regionMatches(true, at, GENERAL, 0, GENERAL.length())) {
                return GENERAL.length();
            }
            for (String halves : new String[] {"am/pm", "a/p"}) {
                if (code.regionMatches(true, at, halves, 0, halves.length())) {
                    time = true;
                    return halves.length();
                }
            }
            switch (Character.toLowerCase(code.charAt(at))) {
                case '0', '#', '?' -> digits = true;
                case '%' -> percent = true;
                case 'y' -> year = true;
                case 'd', 'g', 'b' -> day = true;
                case 'e' -> {
                    boolean exponent = at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
                    day |= !exponent;
                }
                case 'm' -> month = true;
                case 'h' -> time = true;
                case 's' -> {
                    time = true;
                    return seconds(code, at);
                }
                default -> {}
            }
            return 1;
        }

        /// Parts of a second are zeros that stand for no number: `ss.000`.
        private static int seconds(String code, int at) {
            int end = at + 1;
            while (end < code.length() && Character.toLowerCase(code.charAt(end)) == 's') {
                end++;
            }
            if (end + 1 < code.length() && code.charAt(end) == '.' && code.charAt(end + 1) == '0') {
                end++;
                while (end < code.length() && code.charAt(end) == '0') {
                    end++;
                }
            }
            return end - at;
        }

        NumberFormat format() {
            if (percent) {
                return PERCENT;
            }
            if (digits) {
                return NUMBER;
            }
            if (year) {
                return day || month || time ? DATE : YEAR;
            }
            return day || (month && !time) ? DATE : time ? TIME : NUMBER;
        }
    }
}

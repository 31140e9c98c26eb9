package kz.aiqyn.files.table;

/// Whether bytes, given in order, are UTF-8, and whether words of Kazakh or Russian stand among them that
/// nothing else than UTF-8 writes so.
final class Utf8Evidence {

    /// So many letters in a row are no accident: the capitals of `РҒ` in KZ-1048 are one letter of UTF-8.
    private static final int WORD = 3;
    private static final String LETTERS = "ЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ";
    /// The first two bytes of dashes, quotation marks and dots (U+2000 to U+203F), and of № (U+2100 to
    /// U+213F).
    private static final int SIGNS = 0xE280;

    private static final int LETTERLIKE = 0xE284;

    private int following;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int code;
    private int lead;
    private int run;
    private long start;
    private long wrongRow;
    private int wrongByte;
    private long wordRow;

    void add(int value, long row) {
        if (following > 0) {
            if (value >= lowest && value <= highest) {
                go(value, row);
                return;
            }
            wrong(lead, start);
            following = 0;
        }
        begin(value, row);
    }

    /// To be called at the end, where a letter may be cut in two.
    void finish() {
        if (following > 0) {
            wrong(lead, start);
            following = 0;
        }
    }

    /// The row of the first byte that is no UTF-8, 0 when all are.
    long wrongRow() {
        return wrongRow;
    }

    /// The byte that is none.
    int wrongByte() {
        return wrongByte;
    }

    /// The row of the first word that only UTF-8 writes so, 0 when there is none.
    long wordRow() {
        return wordRow;
    }

    /// Well-formed UTF-8 by table 3-7 of the Unicode Standard.
    private void begin(int value, long row) {
        if (value < 0x80) {
            run = 0;
        } else if (value < 0xC2 || value > 0xF4) {
            wrong(value, row);
        } else {
            lead = value;
            start = row;
            following = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            code = value & (0x3F >> following);
            lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }
    }

    private void go(int value, long row) {
        int beginning = (lead << 8) | value;
        boolean sign = following == 2 && (beginning == SIGNS || beginning == LETTERLIKE);
        code = (code << 6) | (value & 0x3F);
        following--;
        lowest = 0x80;
        highest = 0xBF;
        if (following == 0) {
            run = isLetter(code) ? run + 1 : 0;
        }
        if (wordRow == 0 && (run >= WORD || sign)) {
            wordRow = row;
        }
    }

    private void wrong(int value, long row) {
        run = 0;
        if (wrongRow == 0) {
            wrongRow = row;
            wrongByte = value;
        }
    }

    private static boolean isLetter(int code) {
        return (code >= 'А' && code <= 'я') || LETTERS.indexOf(code) >= 0;
    }
}

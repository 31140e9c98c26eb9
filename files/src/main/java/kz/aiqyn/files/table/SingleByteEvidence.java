package kz.aiqyn.files.table;

import java.util.Arrays;
import java.util.BitSet;

/// What bytes, given in order, look like as a text of one byte a letter: whether Kazakh or Russian in
/// Windows-1251 or KZ-1048 can have been written so. The codes of DOS (CP866) and Unix (KOI8-R) put the
/// letters elsewhere, and those of Western Europe put other letters there; read by the wrong table they are
/// words that nobody wrote.
final class SingleByteEvidence {

    /// Bytes that are no letter of Kazakh or Russian in either code, and no sign that offices write: Ђ Ѓ ѓ Љ
    /// Њ Џ ђ љ њ џ; 98 is nothing at all.
    private static final int[] FOREIGN = {0x80, 0x81, 0x83, 0x8A, 0x8C, 0x8F, 0x90, 0x98, 0x9A, 0x9C, 0x9F};

    static final int NOTHING = 0x98;

    private static final int FEW = 8;
    private static final int WORD = 4;

    private final BitSet seen = new BitSet(256);
    private long upperHalf;
    private long letters;
    private long besideLatin;
    private long wordsAsUsual;
    private long wordsInsideOut;
    private long foreignRow;
    private int foreignByte;
    private long firstRow;
    private int before;
    private boolean letterBeforeWaits;
    private int length;
    private int capitals;
    private boolean capitalFirst;

    void add(int value, long row) {
        if (value >= 0x80) {
            seen.set(value);
            firstRow = firstRow == 0 ? row : firstRow;
            if (isForeign(value) && foreignRow == 0) {
                foreignRow = row;
                foreignByte = value;
            }
            upperHalf += value < 0xB0 && value != 0xA0 && value != 0xAB ? 1 : 0;
        }
        beside(value);
        word(value);
        before = value;
    }

    /// Whether a byte is a Kazakh letter in KZ-1048 and a foreign one in Windows-1251.
    boolean isKazakh() {
        return seen.stream().anyMatch(Kz1048::isOwn);
    }

    /// The row of the first byte that no text in these codes has, 0 when there is none.
    long foreignRow() {
        return foreignRow;
    }

    int foreignByte() {
        return foreignByte;
    }

    /// The row of the first byte beyond ASCII.
    long firstRow() {
        return firstRow;
    }

    /// Whether a text in another code of Cyrillic, or in one of Latin letters, is likelier than Kazakh or
    /// Russian.
    boolean isOdd() {
        word(0);
        return isOfDos() || wordsInsideOut > wordsAsUsual || besideLatin * 2 > letters;
    }

    /// In CP866 the letters а to п stand below B0, where Windows-1251 has signs, and no letter from C0 to DF.
    private boolean isOfDos() {
        return seen.get(0xC0, 0xE0).isEmpty()
                && upperHalf >= FEW
                && upperHalf > letters / 2
                && seen.get(0x80, 0xB0).cardinality() > 4;
    }

    /// Letters of Windows-1251 that touch Latin ones are those of Western Europe: `München`.
    private void beside(int value) {
        boolean letter = isLetter(value);
        if (letter) {
            letters++;
            besideLatin += isLatin(before) ? 1 : 0;
            letterBeforeWaits = !isLatin(before);
        } else {
            besideLatin += letterBeforeWaits && isLatin(value) && isLetter(before) ? 1 : 0;
            letterBeforeWaits = false;
        }
    }

    /// Words as Windows-1251 has them begin with a capital or have none; those of KOI8-R come out with small
    /// and capital letters exchanged: `нАКЮЯРЭ`.
    private void word(int value) {
        if (isLetter(value)) {
            capitalFirst = length == 0 ? isCapital(value) : capitalFirst;
            capitals += isCapital(value) ? 1 : 0;
            length++;
            return;
        }
        if (length >= WORD && !capitalFirst && capitals == length - 1) {
            wordsInsideOut++;
        } else if (length >= WORD && (capitals == 0 || (capitalFirst && capitals == 1))) {
            wordsAsUsual++;
        }
        length = 0;
        capitals = 0;
    }

    private static boolean isForeign(int value) {
        return Arrays.binarySearch(FOREIGN, value) >= 0;
    }

    private static boolean isLetter(int value) {
        return value >= 0xC0;
    }

    private static boolean isCapital(int value) {
        return value >= 0xC0 && value < 0xE0;
    }

    private static boolean isLatin(int value) {
        return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }
}

package kz.aiqyn.files.table;

import java.util.Optional;

/// What the bytes of a file, given in order, say of its encoding.
final class EncodingEvidence {

    private long count;
    private int first;
    private int second;
    private boolean zero;
    private boolean kazakh;
    private boolean utf8 = true;
    private int following;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xFF);
        }
    }

    Optional<Encoding> verdict() {
        if (count >= 2 && first == 0xFF && second == 0xFE) {
            return Optional.of(Encoding.UTF_16LE);
        }
        if (count >= 2 && first == 0xFE && second == 0xFF) {
            return Optional.of(Encoding.UTF_16BE);
        }
        if (zero) {
            return Optional.empty();
        }
        if (utf8 && following == 0) {
            return Optional.of(Encoding.UTF_8);
        }
        return Optional.of(kazakh ? Encoding.KZ_1048 : Encoding.WINDOWS_1251);
    }

    private void add(int value) {
        if (count == 0) {
            first = value;
        } else if (count == 1) {
            second = value;
        }
        count++;
        zero |= value == 0;
        kazakh |= value >= 0x80 && Kz1048.isOwn(value);
        if (utf8) {
            follow(value);
        }
    }

    /// Well-formed UTF-8 by table 3-7 of the Unicode Standard.
    private void follow(int value) {
        if (following > 0) {
            utf8 = value >= lowest && value <= highest;
            following--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (value >= 0x80) {
            utf8 = value >= 0xC2 && value <= 0xF4;
            following = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }
    }
}

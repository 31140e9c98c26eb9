package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final String KAZAKH = "Қарағанды облысы, Әкімдік, Үлгі, Һаһ, Ғылым, Ұлт, Өңір, Іс: қһұәөғүңі\n";
    private static final String RUSSIAN = "Область Абай — «акимат», район №1, ёлка\n";

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @TempDir
    Path folder;

    @Test
    void knowsUtf8WithAndWithoutMark() throws IOException {
        assertThat(read(KAZAKH.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8))
                .isEqualTo(KAZAKH);
        assertThat(read(("\uFEFF" + KAZAKH).getBytes(StandardCharsets.UTF_8), Encoding.UTF_8))
                .isEqualTo(KAZAKH);
    }

    @Test
    void knowsUtf16ByItsMark() throws IOException {
        assertThat(read(("\uFEFF" + KAZAKH).getBytes(StandardCharsets.UTF_16LE), Encoding.UTF_16LE))
                .isEqualTo(KAZAKH);
        assertThat(read(("\uFEFF" + KAZAKH).getBytes(StandardCharsets.UTF_16BE), Encoding.UTF_16BE))
                .isEqualTo(KAZAKH);
    }

    @Test
    void tellsKazakhFromRussianByItsLetters() throws IOException {
        assertThat(read(KAZAKH.getBytes(Kz1048.INSTANCE), Encoding.KZ_1048)).isEqualTo(KAZAKH);
        assertThat(read(RUSSIAN.getBytes(CYRILLIC), Encoding.WINDOWS_1251)).isEqualTo(RUSSIAN);
    }

    @Test
    void writesEveryKazakhLetterOfItsOwnCode() {
        String letters = "ҚҺқһҰұӘӨҒҮөғәҢңүІі";
        byte[] bytes = letters.getBytes(Kz1048.INSTANCE);
        assertThat(bytes).hasSize(letters.length());
        assertThat(new String(bytes, Kz1048.INSTANCE)).isEqualTo(letters);
        assertThat(bytes[0]).isEqualTo((byte) 0x8D);
        assertThat(bytes[15]).isEqualTo((byte) 0xBF);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(refused(new byte[] {1, 0, 2, 'a'}, null)).isEqualTo("1 table.file.binary");
        assertThat(refused("unit\na\0b\n".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("2 table.file.binary");
        assertThat(refused("\uFEFFunit\na\0\n".getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("2 table.file.binary");
    }

    @Test
    void letsAMarkDecideAndShowsTheByteThatDoesNotFit() throws IOException {
        byte[] marked = joined("\uFEFFunit\nАбай\nШымкент,".getBytes(StandardCharsets.UTF_8), CYRILLIC, "№\n");
        assertThat(refused(marked, null)).isEqualTo("3 table.encoding.byte-shown [B9, №, UTF-8]");
        byte[] quoted = joined("\uFEFFunit\n\"А\nб\"\nв,".getBytes(StandardCharsets.UTF_8), CYRILLIC, "ы\n");
        assertThat(refused(quoted, null)).isEqualTo("4 table.encoding.byte-shown [FB, ы, UTF-8]");
        assertThat(refused(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8), Encoding.WINDOWS_1251))
                .isEqualTo("1 table.encoding.marked [UTF-8, Windows-1251]");
    }

    @Test
    void refusesStatedEncodingsThatDoNotFit() throws IOException {
        assertThat(refused(RUSSIAN.getBytes(CYRILLIC), Encoding.UTF_8))
                .startsWith("1 table.encoding.byte-shown [CE, О");
        assertThat(refused(KAZAKH.getBytes(StandardCharsets.UTF_8), Encoding.KZ_1048))
                .isEqualTo("1 table.encoding.not-as-stated [KZ-1048]");
        assertThat(refused(new byte[] {'a', '\n', (byte) 0x98, '\n'}, Encoding.WINDOWS_1251))
                .isEqualTo("2 table.encoding.byte [98, Windows-1251]");
    }

    @Test
    void namesUtf32AndUtf16WithoutAMark() throws IOException {
        assertThat(refused(("\uFEFF" + RUSSIAN).getBytes(Charset.forName("UTF-32LE")), null))
                .isEqualTo("0 table.encoding.utf-32 [UTF-32LE]");
        assertThat(refused(("\uFEFF" + RUSSIAN).getBytes(Charset.forName("UTF-32BE")), null))
                .isEqualTo("0 table.encoding.utf-32 [UTF-32BE]");
        assertThat(refused("unit,value\nАбай,1\n".getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("0 table.encoding.utf-16 [UTF-16LE, utf-16le]");
        assertThat(refused("unit,value\nАбай,1\n".getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo("0 table.encoding.utf-16 [UTF-16BE, utf-16be]");
        Path file = Files.write(folder.resolve("u.csv"), "unit\nАбай\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Encoding.search(file, Encoding.UTF_16LE)).isEqualTo(new EncodingVerdict.Known(Encoding.UTF_16LE));
    }

    @Test
    void refusesAFileHalfInOneEncodingAndHalfInAnother() throws IOException {
        byte[] utf8First = joined("unit,value\nКостанай,1\n".getBytes(StandardCharsets.UTF_8), CYRILLIC, "Абай,2\n");
        assertThat(refused(utf8First, null)).isEqualTo("3 table.encoding.mixed [2, 3, C0]");
        byte[] kazakhFirst =
                joined("unit,value\nҚарағанды,1\n".getBytes(Kz1048.INSTANCE), StandardCharsets.UTF_8, "Алматы,2\n");
        assertThat(refused(kazakhFirst, null)).isEqualTo("3 table.encoding.mixed [3, 2, 8D]");
        byte[] dash = joined("a\nКостанай\n".getBytes(CYRILLIC), StandardCharsets.UTF_8, "x — y\n");
        assertThat(refused(dash, null)).isEqualTo("3 table.encoding.mixed [3, 2, CA]");
    }

    @Test
    void refusesOtherCodesOfCyrillicAndLatin() throws IOException {
        String text = "Область;Значение\nАлматинская область;5\nжамбылская область;6\n";
        for (String code : List.of("IBM866", "KOI8-R")) {
            assertThat(refused(text.getBytes(Charset.forName(code)), null))
                    .as(code)
                    .endsWith("table.encoding.unknown");
        }
        assertThat(refused("Stadt;x\nMünchen;1\nKöln;2\n".getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo("2 table.encoding.unknown");
    }

    @Test
    void takesCapitalsOfKazakhForWhatTheyAre() throws IOException {
        String capitals = "ҚОСТАНАЙ ОБЛЫСЫ ӘКІМДІГІ, РҒ, СӘУІР, ТҰРҒЫН ҮЙ, тұңғыш\n";
        assertThat(read(capitals.getBytes(Kz1048.INSTANCE), Encoding.KZ_1048)).isEqualTo(capitals);
        assertThat(read("акмола;кВт\n".getBytes(CYRILLIC), Encoding.WINDOWS_1251))
                .isEqualTo("акмола;кВт\n");
    }

    @Test
    void refusesTextCutInTheMiddleOfALetter() throws IOException {
        byte[] whole = "unit\nКостанай".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Arrays.copyOf(whole, whole.length - 1), null)).startsWith("2 table.encoding.mixed");
        byte[] wide = "\uFEFFunit\nАбай".getBytes(StandardCharsets.UTF_16BE);
        assertThat(refused(Arrays.copyOf(wide, wide.length - 1), null))
                .isEqualTo("2 table.encoding.half-letter [UTF-16BE]");
    }

    private String refused(byte[] bytes, @Nullable Encoding stated) throws IOException {
        Path file = Files.write(folder.resolve("text.csv"), bytes);
        return switch (Encoding.search(file, stated)) {
            case EncodingVerdict.Known known -> "read as " + known;
            case EncodingVerdict.Refused(long row, Phrase phrase) ->
                row + " " + phrase.key() + (phrase.arguments().isEmpty() ? "" : " " + phrase.arguments());
        };
    }

    private static byte[] joined(byte[] first, Charset code, String second) {
        byte[] rest = second.getBytes(code);
        byte[] joined = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, joined, first.length, rest.length);
        return joined;
    }

    private String read(byte[] bytes, Encoding expected) throws IOException {
        Path file = Files.write(folder.resolve("text.csv"), bytes);
        assertThat(Encoding.search(file, null)).isEqualTo(new EncodingVerdict.Known(expected));
        try (Reader reader = expected.open(file)) {
            return reader.readAllAsString();
        }
    }
}

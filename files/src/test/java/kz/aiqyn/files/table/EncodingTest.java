package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final String KAZAKH = "Қарағанды облысы, Әкімдік, Үлгі, Һаһ, Ғылым, Ұлт, Өңір, Іс: қһұәөғүңі\n";
    private static final String RUSSIAN = "Область Абай — «акимат», район №1, ёлка\n";

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
        assertThat(read(RUSSIAN.getBytes(Charset.forName("windows-1251")), Encoding.WINDOWS_1251))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        Path file = Files.write(folder.resolve("x.bin"), new byte[] {1, 0, 2, 'a'});
        assertThat(Encoding.detect(file)).isEmpty();
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
    void takesTruncatedUtf8ForSomethingElse() throws IOException {
        byte[] whole = "аб".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("cut.csv"), java.util.Arrays.copyOf(whole, 3));
        assertThat(Encoding.detect(file)).contains(Encoding.WINDOWS_1251);
    }

    private String read(byte[] bytes, Encoding expected) throws IOException {
        Path file = Files.write(folder.resolve("text.csv"), bytes);
        Encoding encoding = Encoding.detect(file).orElseThrow();
        assertThat(encoding).isEqualTo(expected);
        try (Reader reader = encoding.open(file)) {
            return reader.readAllAsString();
        }
    }
}

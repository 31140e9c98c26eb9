package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InflatedTest {

    @TempDir
    private Path folder;

    @Test
    void refusesASmallWorkbookThatUnpacksToTooManyTexts() throws IOException {
        Path bomb = zip("xl/sharedStrings.xml", 210);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(Inflated.refusal(bomb)).isPresent();
    }

    @Test
    void letsLargeSheetsPassSinceTheyAreStreamed() throws IOException {
        assertThat(Inflated.refusal(zip("xl/worksheets/sheet1.xml", 210))).isEmpty();
    }

    @Test
    void leavesWhatIsNoArchiveToOthers() throws IOException {
        assertThat(Inflated.refusal(Files.writeString(folder.resolve("a.csv"), "unit,period\n")))
                .isEmpty();
    }

    private Path zip(String entry, int megabytes) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        }
        return file;
    }
}

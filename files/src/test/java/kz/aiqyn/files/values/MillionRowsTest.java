package kz.aiqyn.files.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionRowsTest {

    @TempDir
    Path folder;

    @Test
    void readsAMillionRowsInLittleMemory() throws IOException, InterruptedException {
        Path file = MillionRows.write(folder.resolve("million.csv"), -1);
        assertThat(read(file)).isEqualTo("1000000 values of 1244");
    }

    @Test
    void namesTheOneWrongRowOfAMillion() throws IOException, InterruptedException {
        Path file = MillionRows.write(folder.resolve("million.csv"), 500_001);
        assertThat(read(file)).isEqualTo("1 million.csv 500001 4 (value)");
    }

    private static String read(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}

package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The office program that most bodies have, which reads what we wrote without knowing how.
public final class OfficeProgram {

    private OfficeProgram() {}

    /// What it makes of a DOCX. A test is skipped, and says so, where there is no such program.
    ///
    /// @param form as it calls it: `pdf`, `txt:Text (encoded):UTF8`
    public static Path reads(byte[] docx, String form, Path folder) throws IOException, InterruptedException {
        Optional<Path> office = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of("soffice", "libreoffice").map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                office.isPresent(),
                "NOT CHECKED: neither soffice nor libreoffice is on the path; the document was opened by POI alone");
        Path written = Files.write(folder.resolve("document.docx"), docx);
        Process process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        form,
                        "--outdir",
                        folder.toString(),
                        written.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Path read = folder.resolve("document." + form.replaceAll(":.*", ""));
        assertThat(read).as(Files.readString(folder.resolve("said.txt"))).exists();
        return read;
    }
}

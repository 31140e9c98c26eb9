package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.files.sample.SmallRating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line as a process of its own: exit codes, pipes, Ctrl-C.
class ProcessTest {

    @TempDir
    private Path folder;

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(folder);
    }

    @Test
    void exitsWithItsCode() throws IOException, InterruptedException {
        assertThat(end(start(List.of(), small.command("rate")))).isZero();
        assertThat(end(start(List.of(), small.command("rate", "--period", "1999"))))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void printsNoColourIntoAPipe() throws IOException, InterruptedException {
        Process process = start(List.of(), small.command("rate", "--lang", "kk"));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(end(process)).isZero();
        assertThat(out).contains("Көкқайнар ауданы").doesNotContain("\u001b");
    }

    @Test
    void stopsCleanlyOnInterrupt() throws IOException, InterruptedException {
        assumeTrue(Path.of("/bin/sh").toFile().canExecute(), "SKIPPED: there is no shell to send a signal with");
        Process process = start(
                ears(),
                List.of("-Daiqyn.progress=yes"),
                small.command("robust", "--draws", "10000000", "--threads", "1"));
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            // The first stroke of the progress bar: the work has begun.
            assertThat(err.read()).isNotEqualTo(-1);
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            List<String> said = err.lines().toList();
            assertThat(end(process)).isEqualTo(ExitCode.STOPPED);
            assertThat(said.getLast()).contains("Stopped: ").contains("10,000,000");
        }
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
    }

    /// A process begun by one that ignores interrupts ignores them too, unless it is told otherwise.
    private static List<String> ears() throws IOException, InterruptedException {
        List<String> ears = List.of("env", "--default-signal=INT");
        Process tried = new ProcessBuilder("env", "--default-signal=INT", "true").start();
        return tried.waitFor() == 0 ? ears : List.of();
    }

    private static Process start(List<String> options, String... arguments) throws IOException {
        return start(List.of(), options, arguments);
    }

    private static Process start(List<String> prefix, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kz.aiqyn.cli.Aiqyn"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static int end(Process process) throws InterruptedException {
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("the process ended by itself").isTrue();
        return process.exitValue();
    }
}

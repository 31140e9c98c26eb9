package kz.aiqyn.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command of Aiqyn in a process of its own, as a user starts it: it can be killed, and what it says is what a user
/// reads.
public final class LaunchedServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private LaunchedServer(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// Starts a command and does not wait for anything.
    public static LaunchedServer launch(Map<String, String> environment, String... command) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "kz.aiqyn.cli.Aiqyn"));
        words.addAll(List.of(command));
        words.add("--lang=en");
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().putAll(environment);
        try {
            return new LaunchedServer(process.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    /// A server on a database of a test's own, when it answers.
    ///
    /// @param database its address, as [TestDatabase#url] gives it
    public static LaunchedServer serve(String database, Path folder) {
        LaunchedServer server = launch(outside(database), "serve", "--port=0", "--data=" + folder);
        server.port();
        return server;
    }

    /// What tells a command to use a database of the tests.
    public static Map<String, String> outside(String database) {
        return Map.of(
                "AIQYN_DB_URL", database.replaceAll("\\?.*", ""), "AIQYN_DB_USER", "postgres", "AIQYN_DB_PASSWORD", "");
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
        } catch (IOException e) {
            said.add("… " + e.getMessage());
        }
        port.completeExceptionally(new IllegalStateException("it ended: " + said));
    }

    /// Where it answers, waited for.
    public int port() {
        return port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public Visitor visitor() {
        return new Visitor(port());
    }

    /// What a user has read so far.
    public List<String> said() {
        return List.copyOf(said);
    }

    public Optional<String> said(String part) {
        return said.stream().filter(line -> line.contains(part)).findFirst();
    }

    public long process() {
        return process.pid();
    }

    /// As the operating system kills: without a word.
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /// Waits for its end.
    ///
    /// @return the exit code
    public int ended() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end: " + said);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ends it in order.
    @Override
    public void close() {
        process.destroy();
        ended();
    }
}

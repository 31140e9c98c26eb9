package kz.aiqyn.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The demonstration, started from this folder or one above it, with data that stay for the next time.
final class DemoServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI address;

    private DemoServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static DemoServer start() throws IOException, InterruptedException {
        Path root = root(Path.of("").toAbsolutePath());
        Path data = root.resolve("bench/target/load-data");
        int port = freePort();
        System.out.println("Starting ./aiqyn demo; the first time takes some minutes");
        Process process = new ProcessBuilder(
                        root.resolve("aiqyn").toString(), "demo", "--port=" + port, "--data=" + data, "--lang=en")
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("aiqyn-demo", ".log").toFile())
                .start();
        DemoServer server = new DemoServer(process, URI.create("http://localhost:" + port));
        server.await();
        return server;
    }

    private static Path root(Path folder) {
        Path parent = folder.getParent();
        if (Files.isExecutable(folder.resolve("aiqyn"))) {
            return folder;
        }
        if (parent == null) {
            throw new IllegalStateException("no file aiqyn here or above: start this within the project");
        }
        return root(parent);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Until it shows a rating.
    private void await() throws InterruptedException {
        long begun = System.nanoTime();
        HttpRequest rating = HttpRequest.newBuilder(address.resolve("/kk/ratings/ulgi-akimats/2025-Q3"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begun < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the demonstration ended with " + process.exitValue());
                }
                try {
                    if (client.send(rating, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the demonstration is not ready after " + PATIENCE);
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

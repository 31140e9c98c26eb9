package kz.aiqyn.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A line to a server on which a test writes whatever it likes, byte for byte, as no well-behaved client would.
public final class RawLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final int port;

    private RawLine(Socket socket, int port) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.port = port;
    }

    public static RawLine to(int port) {
        return from("127.0.0.1", port);
    }

    /// From another of this machine's own addresses, `127.0.0.2`, as another reader.
    public static RawLine from(String address, int port) {
        try {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return new RawLine(socket, port);
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens", e);
        }
    }

    /// What came back.
    ///
    /// @param headers by names in small letters, all values of each
    public record Answer(int status, Map<String, String> headers, String body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /// Whether it tells what is wrong as all our answers do.
        public boolean isInWords() {
            return header("Content-Type").orElse("").startsWith("application/problem+json")
                    ? body.contains("\"kk\"")
                    : body.contains("lang=\"") && body.contains("<h1");
        }
    }

    /// Asks, with the Host that belongs there and headers of its own, without a body.
    public Answer ask(String method, String target, String... headers) {
        write(head(method, target, headers) + "\r\n");
        return answer();
    }

    /// Sends a body with its length.
    public Answer send(String method, String target, String type, byte[] body, String... headers) {
        write(head(method, target, headers) + "Content-Type: " + type + "\r\nContent-Length: " + body.length
                + "\r\n\r\n");
        write(body);
        return answer();
    }

    /// The beginning of a request, without the empty line that ends it.
    public String head(String method, String target, String... headers) {
        boolean named = List.of(headers).stream().anyMatch(header -> header.startsWith("Host:"));
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!named) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the server has hung up", e);
        }
    }

    /// Reads one answer, as long as it says that it is, or until the server hangs up.
    public Answer answer() {
        try {
            String first = line();
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (one, other) -> one + ", " + other);
            }
            return new Answer(
                    Integer.parseInt(first.split(" ", -1)[1]),
                    headers,
                    new String(body(headers), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no answer", e);
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return headers.getOrDefault("connection", "").equals("close") ? in.readAllBytes() : new byte[0];
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return whole.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up after: " + line.toString(StandardCharsets.UTF_8));
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.aiqyn.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// So many readers who ask one server for one address, each again as soon as it is answered, over connections that stay
/// open. All of them are one thread, which costs the machine little.
record Load(URI server, String path, Map<String, String> headers, int readers, Duration time) {

    /// What came of it.
    ///
    /// @param errors answers other than 200 and 304, and connections that broke
    /// @param bytes of an answer with its head, on average
    /// @param median in milliseconds; so p99
    record Result(double perSecond, double median, double p99, long errors, long bytes) {}

    Load {
        headers = Map.copyOf(headers);
    }

    Result run() throws IOException {
        Latencies latencies = new Latencies();
        long errors = 0;
        long begun = System.nanoTime();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < readers; i++) {
                connect(selector);
            }
            while (System.nanoTime() - begun < time.toNanos()) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    errors += serve(key, latencies);
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(
                latencies.count() / seconds,
                latencies.within(0.5),
                latencies.within(0.99),
                errors,
                latencies.bytes() / Math.max(1, latencies.count()));
    }

    private void connect(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_WRITE, new Line(channel, request()));
    }

    /// @return how many errors it found
    private int serve(SelectionKey key, Latencies latencies) throws IOException {
        Line line = (Line) key.attachment();
        try {
            if (key.isWritable()) {
                line.ask(key);
            } else if (line.read()) {
                latencies.add(line.waited(), line.bytes());
                int status = line.answered();
                if (line.isLast()) {
                    replace(key);
                } else {
                    line.ask(key);
                }
                return status == 200 || status == 304 ? 0 : 1;
            }
            return 0;
        } catch (IOException e) {
            replace(key);
            return 1;
        }
    }

    /// Servers end a connection after so many answers.
    private void replace(SelectionKey key) throws IOException {
        key.channel().close();
        connect(key.selector());
    }

    private byte[] request() {
        StringBuilder request = new StringBuilder("GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept-Encoding: gzip\r\n"
                .formatted(path, server.getHost(), server.getPort()));
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

package kz.aiqyn.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection, which asks again as soon as it is answered.
final class Line {

    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final StringBuilder head = new StringBuilder();
    private final byte[] tail = new byte[LAST_CHUNK.length];
    private int breaks;
    private boolean inBody;
    private long left;
    private int status;
    private boolean last;
    private long asked;
    private long bytes;

    Line(SocketChannel channel, byte[] request) {
        this.channel = channel;
        this.request = ByteBuffer.wrap(request);
    }

    /// Asks, or goes on asking.
    void ask(SelectionKey key) throws IOException {
        if (request.position() == 0) {
            asked = System.nanoTime();
        }
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /// Reads what has come.
    ///
    /// @return whether the answer is whole
    boolean read() throws IOException {
        in.clear();
        int count = channel.read(in);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        bytes += count;
        in.flip();
        while (in.hasRemaining() && !inBody) {
            char sign = (char) in.get();
            head.append(sign);
            breaks = sign == '\n' ? breaks + 1 : sign == '\r' ? breaks : 0;
            if (breaks == 2) {
                readHead();
            }
        }
        return inBody && isWhole();
    }

    private void readHead() {
        String text = head.toString().toLowerCase(Locale.ROOT);
        status = Integer.parseInt(text.substring(9, 12));
        last = text.contains("\r\nconnection: close\r\n");
        int length = text.indexOf("\r\ncontent-length:");
        if (status == 304) {
            left = 0;
        } else if (length >= 0) {
            left = Long.parseLong(text.substring(text.indexOf(':', length) + 1, text.indexOf('\r', length + 2))
                    .strip());
        } else {
            left = -1; // in chunks
        }
        inBody = true;
    }

    private boolean isWhole() {
        if (left >= 0) {
            left -= in.remaining();
            return left <= 0;
        }
        while (in.hasRemaining()) {
            System.arraycopy(tail, 1, tail, 0, tail.length - 1);
            tail[tail.length - 1] = in.get();
        }
        return java.util.Arrays.equals(tail, LAST_CHUNK);
    }

    /// Whether the server gives no further answer over this connection.
    boolean isLast() {
        return last;
    }

    /// The answer's status; makes ready for the next.
    int answered() {
        bytes = 0;
        request.rewind();
        head.setLength(0);
        breaks = 0;
        inBody = false;
        tail[tail.length - 1] = 0;
        return status;
    }

    /// Nanoseconds since the question.
    long waited() {
        return System.nanoTime() - asked;
    }

    /// What came of the answer.
    long bytes() {
        return bytes;
    }
}

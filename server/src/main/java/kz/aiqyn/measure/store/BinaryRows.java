package kz.aiqyn.measure.store;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import org.jspecify.annotations.Nullable;

/// Rows of COPY's binary form: panel_column, organisation, number, missing, preliminary, place, row, recorded_at.
/// Every message is a row; the first has the header before it, the last is the trailer.
final class BinaryRows extends OutputStream {

    private static final int HEADER = 11 + 4;
    private static final int TRAILER = -1;
    private static final long POSTGRES_EPOCH =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private final Map<Integer, Origin> places;
    private final Consumer<RecordedValues.Row> to;
    private boolean begun;
    private long lastTime = Long.MIN_VALUE;
    private Instant lastInstant = Instant.EPOCH;

    BinaryRows(Map<Integer, Origin> places, Consumer<RecordedValues.Row> to) {
        this.places = places;
        this.to = to;
    }

    @Override
    public void write(int single) {
        throw new IllegalStateException("COPY gives whole messages, found a single byte");
    }

    @Override
    public void write(byte[] message, int from, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(message, from, length);
        if (!begun) {
            begun = true;
            bytes.position(from + HEADER);
            bytes.position(bytes.getInt() + bytes.position());
        }
        if (bytes.hasRemaining() && bytes.getShort() != TRAILER) {
            row(bytes);
        }
    }

    private void row(ByteBuffer bytes) {
        int column = number(bytes);
        int organisation = number(bytes);
        double number = bytes.getInt() < 0 ? Double.NaN : bytes.getDouble();
        MissingReason missing = reason(bytes);
        bytes.getInt();
        Status status = bytes.get() == 0 ? Status.FINAL : Status.PRELIMINARY;
        Origin place = places.getOrDefault(number(bytes), Origin.UNKNOWN);
        int row = number(bytes);
        bytes.getInt();
        Value.Reading reading = new Value.Reading(number, missing, status, instant(bytes.getLong()));
        Origin origin = new Origin(place.source(), place.note(), place.file(), row);
        to.accept(new RecordedValues.Row(column, organisation, reading, origin));
    }

    private static int number(ByteBuffer bytes) {
        bytes.getInt();
        return bytes.getInt();
    }

    private static @Nullable MissingReason reason(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0) {
            return null;
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return MissingReason.valueOf(new String(text, StandardCharsets.US_ASCII));
    }

    /// Microseconds since the year 2000. Neighbours share their time of recording.
    private Instant instant(long time) {
        if (time != lastTime) {
            lastTime = time;
            lastInstant = Instant.ofEpochMilli(POSTGRES_EPOCH).plusNanos(time * 1000);
        }
        return lastInstant;
    }
}

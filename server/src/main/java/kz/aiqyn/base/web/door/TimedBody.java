package kz.aiqyn.base.web.door;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.base.web.BodySettings;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A request's body, read against the clock: only the time that was waited for its sender counts.
final class TimedBody implements InputBuffer {

    private final InputBuffer body;
    private final BodySettings settings;
    private long waited;
    private long read;
    private boolean slow;

    TimedBody(InputBuffer body, BodySettings settings) {
        this.body = body;
        this.settings = settings;
    }

    /// @throws SlowBody when the body comes too slowly; then it is never read again
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        check();
        long begun = System.nanoTime();
        int got = body.doRead(handler);
        waited += System.nanoTime() - begun;
        read += Math.max(got, 0);
        check();
        return got;
    }

    private void check() throws SlowBody {
        long millis = TimeUnit.NANOSECONDS.toMillis(waited);
        long expected =
                settings.slowest().toBytes() * (millis - settings.grace().toMillis()) / 1000;
        if (slow || read < expected) {
            slow = true;
            throw new SlowBody(read, millis);
        }
    }

    boolean isSlow() {
        return slow;
    }

    @Override
    public int available() {
        return body.available();
    }
}

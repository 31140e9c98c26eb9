package kz.aiqyn.base.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import kz.aiqyn.base.web.BodyAllowance;
import kz.aiqyn.base.web.BodySettings;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads bodies against the clock, see [TimedBody]. What nobody has read of one, since it was refused, is read into
/// nothing after the answer was sent, as far as its sender is trusted: who still sends when a line is closed sees a
/// broken line instead of the answer.
final class Bodies extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    private final BodySettings settings;

    Bodies(BodySettings settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request sent = request.getCoyoteRequest();
        // What Tomcat could not read has no length that makes sense either.
        if (response.isErrorReportRequired() || !hasBody(sent)) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer whole = sent.getInputBuffer();
        TimedBody timed = new TimedBody(whole, settings);
        sent.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                tidy(request, timed);
            }
        } finally {
            sent.setInputBuffer(whole);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request sent) {
        return sent.getContentLengthLong() > 0
                || (sent.getContentLengthLong() < 0 && sent.getHeader("Transfer-Encoding") != null);
    }

    private void tidy(Request request, TimedBody timed) {
        org.apache.coyote.Request sent = request.getCoyoteRequest();
        if (!timed.isSlow() && !sent.isFinished() && !sent.hasExpectation()) {
            drain(sent, BodyAllowance.of(request, settings.stranger().toBytes()));
        }
        if (!sent.isFinished()) {
            sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void drain(org.apache.coyote.Request sent, long most) {
        Nowhere nowhere = new Nowhere();
        long drained = 0;
        try {
            for (int got = 0; got >= 0 && drained <= most; drained += got) {
                got = sent.doRead(nowhere);
            }
        } catch (IOException e) {
            LOG.debug("the rest of a refused body did not come", e);
        }
    }

    /// Where nothing is kept.
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer last = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}

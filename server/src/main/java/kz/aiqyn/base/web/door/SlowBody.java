package kz.aiqyn.base.web.door;

import org.apache.coyote.BadRequestException;

/// A body came more slowly than anybody is waited for. Tomcat takes its kind for the sender's fault, not for a broken
/// line, so that an answer is still given.
final class SlowBody extends BadRequestException {

    private static final long serialVersionUID = 1L;

    SlowBody(long bytes, long millis) {
        super("%d bytes came in %d ms".formatted(bytes, millis));
    }
}

package kz.aiqyn.base.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Lets every other request go on before the next of the same connection is begun. A virtual thread is never
/// interrupted: a reader who asks again before the last answer is tidied up would keep a processor to themselves for
/// as long as they like, and others would wait for seconds while a page takes half a millisecond.
final class OthersFirst extends ValveBase {

    OthersFirst() {
        super(true);
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but who waits for whom
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Thread.yield();
        getNext().invoke(request, response);
    }
}

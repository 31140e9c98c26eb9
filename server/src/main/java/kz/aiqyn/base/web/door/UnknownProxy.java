package kz.aiqyn.base.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells whoever keeps the server, once, that there seems to be a web server before it whose word is not taken: all its
/// readers count as one then.
final class UnknownProxy extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownProxy.class);

    private final AtomicBoolean told = new AtomicBoolean();

    UnknownProxy() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!told.get() && request.getHeader("X-Forwarded-For") != null && isNear(request.getRemoteAddr())) {
            tell(request.getRemoteAddr());
        }
        getNext().invoke(request, response);
    }

    private void tell(String address) {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "X-Forwarded-For comes from {}: if that is your web server, set AIQYN_PROXIES_TRUSTED={},"
                            + " else all its readers count as one",
                    address,
                    address);
        }
    }

    /// Of this machine or its own network, where a web server would be.
    private static boolean isNear(String address) {
        InetAddress from = InetAddress.ofLiteral(address);
        return from.isLoopbackAddress() || from.isSiteLocalAddress();
    }
}

package kz.aiqyn.base.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Has every request think that it came to the configured address, so that whatever is derived from a request (links,
/// redirects, addresses in descriptions, `Secure` of cookies) is so from the configuration, and nobody's `Host`,
/// `Forwarded` or `X-Forwarded-Host` is repeated. The header itself can be read still.
final class PublicAddress extends ValveBase {

    private final String host;
    private final int port;
    private final String scheme;

    PublicAddress(URI address) {
        super(true);
        host = address.getHost();
        scheme = address.getScheme();
        port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.getCoyoteRequest().serverName().setString(host);
        request.getCoyoteRequest().setServerPort(port);
        request.getCoyoteRequest().scheme().setString(scheme);
        request.setSecure(scheme.equals("https"));
        getNext().invoke(request, response);
    }
}

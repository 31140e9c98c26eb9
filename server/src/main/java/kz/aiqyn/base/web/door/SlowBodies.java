package kz.aiqyn.base.web.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/// Tells whoever sent a body too slowly so (408), in place of an error of ours as which Tomcat would tell it.
final class SlowBodies extends ValveBase {

    SlowBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getCoyoteRequest().getInputBuffer() instanceof TimedBody timed && timed.isSlow()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.setStatus(HttpStatus.REQUEST_TIMEOUT.value());
        }
    }
}

package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Whoever asks for a version, indicator or proposal that is not there is told that the page is not there.
@ControllerAdvice("kz.aiqyn.rating.methodology")
class Absence {

    @ExceptionHandler(NoSuchElementException.class)
    void absent(NoSuchElementException absent, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

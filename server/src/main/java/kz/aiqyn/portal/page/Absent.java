package kz.aiqyn.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What is answered when an address names something that is not there.
final class Absent {

    private Absent() {}

    static ResponseStatusException of(String what, Object asked) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no published %s \"%s\"".formatted(what, asked));
    }
}

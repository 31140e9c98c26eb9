package kz.aiqyn.base.identity;

import org.springframework.security.access.AccessDeniedException;

/// A program asks by its token for what is for people.
public final class NotForPrograms extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    NotForPrograms(String what) {
        super(what);
    }
}

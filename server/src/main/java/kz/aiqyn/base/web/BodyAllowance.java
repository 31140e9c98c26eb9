package kz.aiqyn.base.web;

import jakarta.servlet.ServletRequest;

/// How much of a body that was refused is read nevertheless, into nothing, so that its sender reads why.
public final class BodyAllowance {

    private static final String NAME = BodyAllowance.class.getName();

    private BodyAllowance() {}

    public static void allow(ServletRequest request, long bytes) {
        request.setAttribute(NAME, bytes);
    }

    /// @param usual of whoever nothing was said about
    public static long of(ServletRequest request, long usual) {
        return request.getAttribute(NAME) instanceof Long bytes ? bytes : usual;
    }
}

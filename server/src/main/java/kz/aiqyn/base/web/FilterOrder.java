package kz.aiqyn.base.web;

import org.springframework.core.Ordered;

/// In which order requests pass our filters, those of sessions and of signing in coming after all of them. The
/// security headers and the words for a lost database stand around everything.
public final class FilterOrder {

    /// Who asks too much at once waits before anything is done for them.
    public static final int TURN = Ordered.HIGHEST_PRECEDENCE + 10;

    /// Whatever comes later can trust that an address is written in one way only.
    public static final int ADDRESS = Ordered.HIGHEST_PRECEDENCE + 20;

    private FilterOrder() {}
}

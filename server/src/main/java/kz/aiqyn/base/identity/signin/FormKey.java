package kz.aiqyn.base.identity.signin;

import java.time.Instant;

/// A key by which forms of those are signed who have no session.
record FormKey(long id, Instant made, byte[] secret) {}

package kz.aiqyn.base.identity.guessing;

import org.jspecify.annotations.Nullable;

/// Who tries a password, as far as it is seen from outside.
///
/// @param marks what the browser keeps of devices that are known, see [KnownDevices]; null for nothing
public record Caller(Network network, @Nullable String marks) {}

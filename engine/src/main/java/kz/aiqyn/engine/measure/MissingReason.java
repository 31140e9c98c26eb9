package kz.aiqyn.engine.measure;

import java.util.Locale;

/// Why there is no number. Missing is a value with a reason: never zero, never a silent gap.
public enum MissingReason {
    /// Nobody reported it.
    NO_DATA,
    /// It has no sense for this unit; it counts neither for nor against it.
    NOT_APPLICABLE,
    /// Some part of the longer period was not reported.
    INCOMPLETE_PERIOD,
    /// The formula divides by zero.
    DIVISION_BY_ZERO,
    /// A rate of growth over a base that is zero or negative.
    BASE_NOT_POSITIVE,
    /// A root of a negative number, a logarithm of a number that is not positive, a result too large to hold.
    UNDEFINED,
    /// The unit has no parent, or no children, to take the value from.
    NO_SUCH_UNIT;

    private static final MissingReason[] ALL = values();

    /// The word in keys, `no-data`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason's number, as arrays of the engine keep it; it has no meaning outside one run.
    public byte number() {
        return (byte) ordinal();
    }

    /// The reason with this number.
    public static MissingReason of(byte number) {
        return ALL[number];
    }
}

package kz.aiqyn.engine.rating;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a reader of a score must know about it.
public enum Flag {
    /// Rests on a value that its source may still revise.
    PRELIMINARY,
    /// No value; see which policy stood in.
    MISSING,
    /// Has no sense for this unit; counts neither way.
    NOT_APPLICABLE,
    /// The lowest score stands for a missing value.
    WORST,
    /// An earlier period's value stands for a missing one.
    PREVIOUS,
    /// The peers' median stands for a missing value.
    PEER_MEDIAN,
    /// Left out for this unit; its weight went to its siblings.
    EXCLUDED,
    /// Left out for the whole group: too few units have a value.
    LEFT_OUT,
    /// The same value for everybody: at least two have one. As a bit it says only that the column has no
    /// spread, which may be for want of values; see [Spread].
    CONSTANT,
    /// Formed at oblast level and openly left out.
    OBLAST_LEVEL,
    /// Formed at oblast level, the same contribution for all.
    INHERITED,
    /// Pulled in to the next value as an outlier.
    WINSORISED,
    /// The column was put on a logarithmic scale.
    LOGGED,
    /// Outliers could not be treated: too few units or too few distinct values.
    UNTREATED,
    /// Beyond a goalpost or a target.
    CLIPPED,
    /// The unit is not rated: too little of its weight is observed.
    NOT_RATED,
    /// Bonus or penalty points were given.
    ADJUSTED,
    /// Given points lay outside what the methodology allows and were cut to it.
    ADJUSTMENT_CUT,
    /// Shares its place with another unit.
    TIED,
    /// Alone in its peer group, so that it has no place.
    ALONE,
    /// Nobody has a value. Not kept as a bit: it follows from the values.
    NO_VALUES,
    /// Only one has a value, so that there is nothing to compare it with. Not kept as a bit either.
    ONE_VALUE;

    private static final Flag[] ALL = values();

    /// The word in files, `peer-median`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The flag as one bit.
    public int bit() {
        return 1 << ordinal();
    }

    /// The flags whose bits are set.
    public static Set<Flag> of(int bits) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : ALL) {
            if ((bits & flag.bit()) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }
}

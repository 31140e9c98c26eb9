package kz.aiqyn.files.methodology;

import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// One thing in which two versions of a methodology differ.
///
/// @param block code of the block it belongs to, empty for the methodology as a whole
/// @param blockNames names of that block, or its code
/// @param owner names of what changed, or its code; empty for the methodology itself
public record Difference(String block, Names blockNames, Names owner, Change change) {

    /// How it differs.
    public sealed interface Change {}

    /// It is new.
    ///
    /// @param share its weight in the index, 0..1; NaN for what has no weight
    public record Added(Part part, double share) implements Change {}

    /// It is gone.
    ///
    /// @param share the weight in the index that it had, 0..1; NaN for what has no weight
    public record Removed(Part part, double share) implements Change {}

    /// It stands in another block; empty names mean directly under the index.
    public record Moved(Names from, Names to) implements Change {}

    /// The same code, other names.
    public record Renamed(Part part, Names before, Names after) implements Change {}

    /// Its weight among its siblings, and with it in the index, 0..1.
    public record Weighted(double before, double after, double shareBefore, double shareAfter) implements Change {}

    /// Its formula.
    public record Reformulated(String before, String after) implements Change {}

    /// One of its choices.
    ///
    /// @param before a number, text, names or phrase
    /// @param after likewise
    public record Changed(Aspect aspect, Object before, Object after) implements Change {}

    /// The difference in words.
    public Phrase phrase() {
        return switch (change) {
            case Added(Part part, double share) ->
                Double.isNaN(share)
                        ? Phrase.of("difference.added", part.phrase(), owner)
                        : Phrase.of("difference.added.weighted", part.phrase(), owner, Terms.percent(share));
            case Removed(Part part, double share) ->
                Double.isNaN(share)
                        ? Phrase.of("difference.removed", part.phrase(), owner)
                        : Phrase.of("difference.removed.weighted", part.phrase(), owner, Terms.percent(share));
            case Moved(Names from, Names to) ->
                Phrase.of("difference.moved", owner, Terms.orTop(from), Terms.orTop(to));
            case Renamed(Part part, Names before, Names after) ->
                Phrase.of("difference.renamed", part.phrase(), owner, Terms.of(before), Terms.of(after));
            case Weighted(double before, double after, double shareBefore, double shareAfter) ->
                Phrase.of(
                        "difference.weighted",
                        owner,
                        before,
                        after,
                        Terms.percent(shareBefore),
                        Terms.percent(shareAfter));
            case Reformulated(String before, String after) ->
                Phrase.of("difference.reformulated", owner, before, after);
            case Changed(Aspect aspect, Object before, Object after) ->
                owner.isEmpty()
                        ? Phrase.of("difference.changed.whole", aspect.phrase(), before, after)
                        : Phrase.of("difference.changed", owner, aspect.phrase(), before, after);
        };
    }

    /// What has a code of its own.
    public enum Part {
        INDEX,
        BLOCK,
        INDICATOR,
        MEASURE,
        BAND,
        GROUP,
        ADJUSTMENT,
        SECTOR,
        SOURCE;

        Phrase phrase() {
            return Phrase.of("difference.part." + Terms.word(this));
        }
    }

    /// What can change about something.
    public enum Aspect {
        CODE,
        VERSION,
        TITLE,
        IN_FORCE_FROM,
        IN_FORCE_TO,
        ACT,
        SCALE_FROM,
        SCALE_TO,
        DECIMALS,
        COVERAGE_UNIT,
        COVERAGE_INDICATOR,
        SKEWNESS,
        KURTOSIS,
        MOST_TREATED,
        PEERS,
        UNITS,
        FROM,
        TO,
        UNIT,
        PERIOD,
        ROLL_UP,
        AGGREGATE,
        LEVEL,
        DIRECTION,
        NORMALISATION,
        TREATMENT,
        MISSING,
        CONSTANT,
        JOINT,
        DEFINITION,
        REASON,
        OWNER,
        SOURCE,
        TERMS,
        SECTORS,
        LAYOUT,
        LINES,
        NOISE,
        OTHER_NORMALISATIONS,
        OTHER_AGGREGATIONS,
        OTHER_MISSING,
        LEAVE_ONE_OUT;

        Phrase phrase() {
            return Phrase.of("difference.aspect." + Terms.word(this));
        }
    }
}

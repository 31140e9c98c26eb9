package kz.aiqyn.base.record;

/// How a record stands today, for those that name it and may not know its module: a target that is reached by a site.
///
/// @param organisation code of the body whose it is
/// @param open its address for everybody, without the language
public record RecordStanding(RecordReference record, String organisation, Course course, String open) {

    /// How far whatever is to be done has come.
    public enum Course {
        /// Not done, and not late.
        IN_TIME,
        /// Not done, and late.
        LATE,
        /// Done, and nothing is wrong with it.
        FINISHED,
        /// Done, with something to be put right.
        WITH_DEFECTS
    }
}

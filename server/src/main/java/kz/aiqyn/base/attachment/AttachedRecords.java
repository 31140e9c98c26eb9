package kz.aiqyn.base.attachment;

/// Records that files may be attached to: a bean of a module that has any. Whoever may see a record sees what is
/// attached
/// to it.
public interface AttachedRecords {

    /// What stands before the colon of their subjects: `construction`.
    String kind();

    /// The code of the right to see them.
    String seeing();

    /// The code of the right to attach files to them, and to take these away.
    String attaching();

    /// Whether files may be attached to a record, or taken away from it, as it stands now and by whoever is signed in.
    default boolean isChangeable(AttachedRecord record) {
        return true;
    }

    /// The record of a number.
    ///
    /// @throws kz.aiqyn.base.web.Absent when there is none
    AttachedRecord get(String id);
}

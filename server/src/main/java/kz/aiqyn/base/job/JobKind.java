package kz.aiqyn.base.job;

/// A kind of work; a module that has any declares a bean of it.
///
/// @param <T> what the work is told: a record that JSON can hold
public interface JobKind<T> {

    /// The module's words and the kind's own name, the same for ever: `edition.prepare`. How it is named to
    /// people stands at `edition.job.prepare`.
    String code();

    Class<T> data();

    /// What is done one after another, on all servers together; empty when it may be done beside anything.
    default String lane(T data) {
        return "";
    }

    /// Does the work, in no transaction, in the name of whoever asked. It may be called again for the same
    /// job when a server fell or the database was lost: what it keeps it therefore keeps in one
    /// transaction, best together with its end, by [JobRun#end].
    ///
    /// @return what became of it
    JobEnd run(T data, JobRun run);

    /// The key of the kind's name.
    static String key(String code) {
        return code.replaceFirst("\\.", ".job.");
    }
}

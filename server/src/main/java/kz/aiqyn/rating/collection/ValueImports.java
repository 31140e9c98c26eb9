package kz.aiqyn.rating.collection;

import java.util.List;
import kz.aiqyn.base.identity.Scope;

/// Takes files of values: reads one whole or refuses it whole, shows what would change, and stores it when that is
/// confirmed.
public interface ValueImports {

    /// Reads a file and keeps it to be confirmed.
    ImportResult read(ImportRequest request);

    /// Stores a file that was read.
    ///
    /// @param upload its number
    /// @param seen the last import that the preview looked at, [ImportPreview#after]
    /// @param scope the organisations whose values may be imported by whoever confirms
    /// @throws org.springframework.security.access.AccessDeniedException when it has values of others
    ///
    /// @param sure whether whoever confirms has said that numbers which may be wrong are right
    ImportResult confirm(long upload, long seen, boolean sure, Scope scope);

    /// The same in the name of whoever vouches for all numbers: a program that has looked at them itself.
    default ImportResult confirm(long upload, long seen, Scope scope) {
        return confirm(upload, seen, true, scope);
    }

    /// Forgets a file that waits to be confirmed.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when it has values outside the scope
    void discard(long upload, Scope scope);

    /// Reads files and stores all of them in one transaction, or none. Of the first import of all, values are
    /// recorded as of when the files say that they became known.
    ///
    /// @return for each file in order, or only the refusals when any was refused
    List<ImportResult> store(List<ImportRequest> requests);

    /// What storing a file would give now; nothing of it is kept. Within a transaction, nobody else's import comes
    /// between this and its end.
    ImportResult check(ImportRequest request);
}

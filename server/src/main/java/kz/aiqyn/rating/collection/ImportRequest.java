package kz.aiqyn.rating.collection;

import java.nio.file.Path;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.files.values.DataOptions;
import org.jspecify.annotations.Nullable;

/// A file of values to be imported.
///
/// @param file its name is kept with the values
/// @param methodology code of the methodology whose measures the file is of
/// @param version of the methodology
/// @param options how the file is written, where that cannot be found out
/// @param scope the organisations whose values may be imported
/// @param source who gave the values that name no source themselves; null where nobody was asked
public record ImportRequest(
        Path file,
        String methodology,
        String version,
        DataOptions options,
        Scope scope,
        @Nullable String source) {

    /// A file that says all by itself, of any organisation.
    public static ImportRequest of(Path file, String methodology, String version) {
        return new ImportRequest(file, methodology, version, DataOptions.NONE, Scope.ALL, null);
    }

    String stated() {
        return source == null ? "" : source;
    }

    /// Whether somebody was asked for the source and named none.
    boolean isUnsourced() {
        return source != null && source.isBlank();
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }
}

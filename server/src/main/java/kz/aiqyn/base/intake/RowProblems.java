package kz.aiqyn.base.intake;

/// Where it is told what stands against a row that was read, at its cell in the file.
///
/// @param <T> a record as a row gives it
@FunctionalInterface
public interface RowProblems<T> {

    /// @param row one of those that were read
    /// @param column the cell's column, as the kind of file names it
    /// @param key of the phrase that says what was found and what is expected
    void tell(T row, String column, String key, Object... arguments);
}

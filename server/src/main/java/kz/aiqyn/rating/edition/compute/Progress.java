package kz.aiqyn.rating.edition.compute;

/// Hears how far a computation is.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress SILENT = (stage, done, total) -> {};

    /// @param done of `total`, both 0 where a stage has no parts
    void at(Stage stage, int done, int total);

    /// What a computation does, in its order.
    enum Stage {
        VALUES,
        SCORES,
        STORIES,
        ROBUSTNESS,
        QUALITY,
        STORING
    }
}

package kz.aiqyn.ops.postgres;

/// A database that can be reached as long as this is open.
public interface Database extends AutoCloseable {

    DatabaseAddress address();

    /// Stops what was started for it; whatever others run goes on.
    @Override
    void close();
}

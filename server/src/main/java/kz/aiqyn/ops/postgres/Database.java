package kz.aiqyn.ops.postgres;

import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;

/// A database that can be reached as long as this is open.
public interface Database extends AutoCloseable {

    DatabaseAddress address();

    /// Starts it again whenever it ends by itself, until what is returned is closed. A database that others run is
    /// theirs to start: it is waited for.
    ///
    /// @param lost told, once, why it cannot be started again; nothing is tried any more then
    default Watch watch(Consumer<Phrase> lost) {
        return () -> {};
    }

    /// That somebody looks after a database.
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        /// Looks after it no more: whoever ends it afterwards ends it for good.
        @Override
        void close();
    }

    /// Stops what was started for it; whatever others run goes on.
    @Override
    void close();
}

package kz.aiqyn.ops.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;

/// Where Aiqyn's database is: in the data folder, or, by `AIQYN_DB_URL`, elsewhere.
///
/// @param environment variables of the environment
/// @param clock tells since when a folder is held
/// @param tell what happens that takes a while, or that somebody should know
public record Databases(Map<String, String> environment, InstantSource clock, Consumer<Phrase> tell) {

    /// True when the database is elsewhere.
    public boolean areOutside() {
        return !environment.getOrDefault("AIQYN_DB_URL", "").isBlank();
    }

    /// The folder, made where there is none.
    public DataFolder folder(Path path) {
        return DataFolder.prepared(path);
    }

    /// The database for a server, or whoever needs it alone; made where there is none.
    ///
    /// @throws Refused when another process runs the folder's database, or none can be started or reached
    public Database own(Path path) {
        if (areOutside()) {
            return new Elsewhere(OutsideDatabase.forOurTables(DatabaseAddress.of(environment)));
        }
        return EmbeddedDatabase.start(DataFolder.prepared(path), clock, tell);
    }

    /// The database that is there, whether its server runs or not.
    ///
    /// @throws Refused when there is none
    public Database existing(Path path) {
        if (areOutside()) {
            return new Elsewhere(OutsideDatabase.withOurTables(DatabaseAddress.of(environment)));
        }
        DataFolder folder = DataFolder.existing(path);
        Optional<FolderLock.Holder> holder = FolderLock.holder(folder);
        return holder.isPresent()
                ? new Elsewhere(EmbeddedDatabase.running(folder))
                : EmbeddedDatabase.start(folder, clock, tell);
    }

    /// A database that others run.
    private record Elsewhere(DatabaseAddress address) implements Database {

        @Override
        public void close() {
            // Whoever started it stops it.
        }
    }
}

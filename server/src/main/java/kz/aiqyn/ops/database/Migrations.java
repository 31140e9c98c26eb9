package kz.aiqyn.ops.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database to this program's version: each module its own schema, by the migrations
/// beside it.
public final class Migrations {

    /// Modules with tables, each after those it refers to. Its migrations are in
    /// `kz/aiqyn/<path>/migration`.
    public static final List<String> MODULES = List.of(
            "base/publication",
            "base/audit",
            "base/calendar",
            "base/territory",
            "base/organisation",
            "base/identity",
            "measure",
            "rating/methodology",
            "rating/collection",
            "rating/edition");

    private Migrations() {}

    /// @throws org.flywaydb.core.api.FlywayException when an applied migration's file has changed, or one fails;
    /// what failed leaves nothing behind
    public static void run(DataSource database) {
        for (String module : MODULES) {
            settings(database, module).load().migrate();
        }
    }

    /// Brings the modules named to a version of theirs, and no other.
    ///
    /// @param versions the version wanted, by schema
    public static void run(DataSource database, Map<String, String> versions) {
        for (String module : MODULES) {
            String version = versions.get(schema(module));
            if (version != null) {
                settings(database, module).target(version).load().migrate();
            }
        }
    }

    /// The migrations of a module that this program brings, with the checksums of their files.
    public static SequencedMap<String, Integer> known(DataSource database, String module) {
        SequencedMap<String, Integer> known = new LinkedHashMap<>();
        for (MigrationInfo migration : settings(database, module).load().info().all()) {
            if (migration.getVersion() != null && migration.isVersioned() && !isAbsent(migration)) {
                known.put(migration.getVersion().getVersion(), migration.getChecksum());
            }
        }
        return known;
    }

    /// What does not fit between the migrations applied and their files.
    public static List<String> faults(DataSource database) {
        List<String> faults = new ArrayList<>();
        for (String module : MODULES) {
            settings(database, module).load().validateWithResult().invalidMigrations.stream()
                    .map(fault -> "%s %s: %s"
                            .formatted(schema(module), fault.version, fault.errorDetails.errorMessage.strip()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static boolean isAbsent(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.MISSING_SUCCESS;
    }

    private static FluentConfiguration settings(DataSource database, String module) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema(module))
                .defaultSchema(schema(module))
                .createSchemas(true)
                .locations("classpath:kz/aiqyn/" + module + "/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true);
    }

    /// The schema of a module: the last part of its path.
    public static String schema(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }
}

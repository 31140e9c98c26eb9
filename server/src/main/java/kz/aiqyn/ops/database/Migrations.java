package kz.aiqyn.ops.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the database to this program's version: each module its own schema, by the migrations beside it.
public final class Migrations {

    /// Modules with tables, each after those it refers to. Its migrations are in `kz/aiqyn/<path>/migration`.
    public static final List<String> MODULES = List.of(
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
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema(module))
                    .defaultSchema(schema(module))
                    .createSchemas(true)
                    .locations("classpath:kz/aiqyn/" + module + "/migration")
                    .failOnMissingLocations(false)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        }
    }

    /// The schema of a module: the last part of its path.
    public static String schema(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }
}

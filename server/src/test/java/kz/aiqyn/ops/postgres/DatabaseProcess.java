package kz.aiqyn.ops.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import kz.aiqyn.engine.text.Refused;

/// A process of its own that runs the database of a folder, adds a row, and waits to be ended.
final class DatabaseProcess {

    private DatabaseProcess() {}

    static void main(String[] arguments) throws Exception {
        try (Database database = new Databases(
                        Map.of(), InstantSource.system(), phrase -> System.out.println("TOLD " + phrase.key()))
                .own(Path.of(arguments[0]))) {
            try (Connection connection = database.address().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists public.kept (number int)");
                statement.execute("insert into public.kept values (1)");
            }
            System.out.println("READY");
            if (System.in.read() < 0) {
                System.out.println("END");
            }
        } catch (Refused e) {
            System.out.println("REFUSED " + e.phrases());
            System.exit(2);
        }
    }
}

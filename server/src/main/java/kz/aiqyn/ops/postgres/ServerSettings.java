package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Aiqyn sets in the database server of a folder, anew at every start.
final class ServerSettings {

    private ServerSettings() {}

    /// Has a database that was just made read them.
    static void include(Path cluster) throws IOException {
        Path file = cluster.resolve("postgresql.conf");
        Files.writeString(file, Files.readString(file) + """

                        # What Aiqyn sets, anew at every start. A line below wins over it.
                        include = 'aiqyn.conf'
                        """);
    }

    /// @param port where it listens, on this machine only
    static void write(DataFolder folder, int port) throws IOException {
        Files.writeString(folder.cluster().resolve("aiqyn.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                max_connections = 60
                shared_buffers = '256MB'
                max_locks_per_transaction = 256
                max_wal_size = '2GB'
                random_page_cost = 1.1
                jit = off
                logging_collector = on
                log_directory = '../logs'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_file_mode = 0600
                """.formatted(port));
    }
}

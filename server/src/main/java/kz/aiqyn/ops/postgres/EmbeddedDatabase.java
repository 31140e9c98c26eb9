package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of one data folder, running as long as this is open.
final class EmbeddedDatabase implements Database, DatabaseWatch.Watched {

    private static final String ROLE = "aiqyn";
    private static final int TRIES = 3;
    private static final int LAST_LINES = 8;

    private final DataFolder folder;
    private final Program program;
    private final FolderLock lock;
    private final DatabasePasswords passwords;
    private final Consumer<Phrase> tell;

    /// The same from the start to the end: whoever knows the address finds it again.
    private int port;

    private volatile @Nullable ProcessHandle postmaster;

    private EmbeddedDatabase(
            DataFolder folder, Program program, FolderLock lock, DatabasePasswords passwords, Consumer<Phrase> tell) {
        this.folder = folder;
        this.program = program;
        this.lock = lock;
        this.passwords = passwords;
        this.tell = tell;
    }

    /// Starts the folder's database, made first where there is none.
    ///
    /// @param tell what happens that takes a while, or that somebody should know
    /// @throws Refused when the folder is held by another process, is of another version, or it does not start
    static EmbeddedDatabase start(DataFolder folder, InstantSource clock, Consumer<Phrase> tell) {
        FolderLock lock = FolderLock.take(folder, clock.instant());
        boolean started = false;
        try {
            checkVersion(folder);
            folder.checkRoom();
            Program program = Program.in(folder);
            program.checkThatItCanRun(folder);
            EmbeddedDatabase database = new EmbeddedDatabase(folder, program, lock, DatabasePasswords.of(folder), tell);
            database.stopOrphan();
            database.make();
            database.start();
            started = true;
            database.prepare();
            return database;
        } catch (IOException e) {
            throw Refused.because("ops.folder.unusable", folder.path().toString(), String.valueOf(e.getMessage()));
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /// Reaches the database that another process runs on the folder.
    static DatabaseAddress running(DataFolder folder) {
        try {
            Postmaster postmaster = Postmaster.find(folder)
                    .orElseThrow(() ->
                            Refused.because("ops.folder.starting", folder.path().toString()));
            return address(
                    postmaster.port(),
                    "aiqyn",
                    ROLE,
                    DatabasePasswords.of(folder).program());
        } catch (IOException e) {
            throw Refused.because("ops.folder.unusable", folder.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void checkVersion(DataFolder folder) throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.exists(folder.cluster())) {
            String found = Files.exists(version) ? Files.readString(version).strip() : "?";
            if (!found.equals(Program.MAJOR)) {
                throw Refused.because("ops.folder.version", folder.path().toString(), found, Program.MAJOR);
            }
        }
    }

    /// A database whose Aiqyn was killed goes on alone: it is asked to end in order, which loses
    /// nothing.
    private void stopOrphan() throws IOException {
        Optional<Postmaster> found = Postmaster.find(folder).filter(Postmaster::isAlive);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isSomethingElse(folder)) {
            Files.deleteIfExists(Postmaster.file(folder));
            return;
        }
        tell.accept(Phrase.of("ops.orphan", String.valueOf(found.get().process())));
        halt();
    }

    private void make() throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        tell.accept(Phrase.of("ops.making", folder.path().toString()));
        Path half = folder.path().resolve("postgresql.new");
        if (Files.exists(half)) {
            Program.remove(half);
        }
        Path password = Files.createTempFile(folder.path(), "first", ".txt");
        try {
            Files.writeString(password, passwords.owner());
            // Compared by bytes, so that an index means the same with every library of the system; names are sorted
            // where they are shown, by the language of who reads.
            Program.Said said = program.run(
                    folder,
                    "initdb",
                    "--pgdata=" + half,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            if (!said.isFine()) {
                throw Refused.because("ops.making.failed", folder.path().toString(), said.words());
            }
        } finally {
            Files.delete(password);
        }
        ServerSettings.include(half);
        Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException {
        for (int left = TRIES; left > 0; left--) {
            port = freePort();
            Optional<String> why = begun();
            if (why.isEmpty()) {
                return;
            }
            if (left == 1 || !why.get().contains("could not bind")) {
                throw Refused.because("ops.start.failed", folder.path().toString(), why.get());
            }
        }
    }

    /// Starts it at its port, and waits until it answers.
    ///
    /// @return why it does not start; empty when it does
    private Optional<String> begun() throws IOException {
        ServerSettings.write(folder, port);
        Path log = folder.logs().resolve("postgresql-start.log");
        Files.deleteIfExists(log);
        Program.Said said = program.run(
                folder,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "600",
                "-D",
                folder.cluster().toString(),
                "-l",
                log.toString());
        if (!said.isFine()) {
            return Optional.of(Files.exists(log) ? lastLines(Files.readString(log)) : said.words());
        }
        postmaster = Postmaster.find(folder)
                .flatMap(found -> ProcessHandle.of(found.process()))
                .orElse(null);
        return Optional.empty();
    }

    @Override
    public Watch watch(Consumer<Phrase> lost) {
        return DatabaseWatch.over(this, DatabaseWatch.Rhythm.USUAL, tell, lost);
    }

    @Override
    public String place() {
        return folder.path().toString();
    }

    @Override
    public boolean isRunning() {
        ProcessHandle process = postmaster;
        return process != null && process.isAlive();
    }

    /// As at the first start, but for the lock, which we hold, and the port, which is known to whoever is connected.
    @Override
    public void startAgain() {
        try {
            postmaster = null;
            checkVersion(folder);
            folder.checkRoom();
            stopOrphan();
            Postmaster.endOrphans(folder);
            begun().ifPresent(why -> {
                throw Refused.because("ops.start.failed", folder.path().toString(), why);
            });
        } catch (IOException e) {
            throw Refused.because("ops.folder.unusable", folder.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(String text) {
        String[] lines = text.strip().split("\n", -1);
        int from = Math.max(0, lines.length - LAST_LINES);
        return String.join("\n", java.util.Arrays.asList(lines).subList(from, lines.length));
    }

    /// The role that owns the tables, and its database.
    private void prepare() {
        DatabaseAddress owner = address(port, "postgres", "postgres", passwords.owner());
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            if (!finds(statement, "select 1 from pg_roles where rolname = 'aiqyn'")) {
                // The password is of our own making: letters, digits, - and _.
                statement.execute("create role aiqyn login password '" + passwords.program() + "'");
            }
            if (!finds(statement, "select 1 from pg_database where datname = 'aiqyn'")) {
                statement.execute("create database aiqyn owner aiqyn");
            }
        } catch (SQLException e) {
            close();
            throw Refused.because("ops.start.failed", folder.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static DatabaseAddress address(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    @Override
    public DatabaseAddress address() {
        return address(port, "aiqyn", ROLE, passwords.program());
    }

    private void halt() throws IOException {
        ProcessHandle known = postmaster;
        if (known != null && !known.isAlive()) {
            // It has ended by itself. Its file may name a number that is another program's by now.
            return;
        }
        Program.Said said = program.run(
                folder,
                "pg_ctl",
                "stop",
                "-m",
                "fast",
                "-w",
                "-t",
                "120",
                "-D",
                folder.cluster().toString());
        if (!said.isFine()
                && Postmaster.find(folder).filter(Postmaster::isAlive).isPresent()) {
            throw new IOException("the database does not stop: " + said.words());
        }
    }

    /// Stops the database and gives the folder back.
    @Override
    public void close() {
        try (lock) {
            halt();
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder.path() + " was not stopped in order", e);
        }
    }
}

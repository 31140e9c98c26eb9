package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The database's passwords, made at the first start and kept in a file that only its owner may
/// read.
///
/// @param owner of the database server itself
/// @param program of the role that owns Aiqyn's tables
record DatabasePasswords(String owner, String program) {

    private static final int BYTES = 24;

    static DatabasePasswords of(DataFolder folder) throws IOException {
        Path file = folder.passwords();
        if (!Files.exists(file)) {
            make(file);
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return new DatabasePasswords(read.getProperty("postgres", ""), read.getProperty("aiqyn", ""));
    }

    private static void make(Path file) throws IOException {
        Properties made = new Properties();
        SecureRandom random = new SecureRandom();
        for (String role : new String[] {"postgres", "aiqyn"}) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        StringWriter text = new StringWriter();
        made.store(text, "PostgreSQL's passwords: role = password");
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text.toString());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Hides them.
    @Override
    public String toString() {
        return "Passwords";
    }
}

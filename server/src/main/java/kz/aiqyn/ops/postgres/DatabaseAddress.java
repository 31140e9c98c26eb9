package kz.aiqyn.ops.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kz.aiqyn.engine.text.Refused;

/// How to reach a database.
///
/// @param url its JDBC address
/// @param user whose tables they are
/// @param password the user's password, empty where the database asks for none
public record DatabaseAddress(String url, String user, String password) {

    private static final String JDBC = "jdbc:";

    /// @param environment `AIQYN_DB_URL` as JDBC writes it or as PostgreSQL's own programs do
    /// (`postgresql://user:password@host/name`), `AIQYN_DB_USER`, `AIQYN_DB_PASSWORD`
    /// @throws Refused when the address cannot be one of PostgreSQL
    static DatabaseAddress of(Map<String, String> environment) {
        String given = environment.getOrDefault("AIQYN_DB_URL", "").strip();
        URI uri = parsed(given);
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String host = uri.getRawUserInfo() == null
                ? uri.getRawAuthority()
                : uri.getRawAuthority().substring(uri.getRawUserInfo().length() + 1);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + host + uri.getRawPath() + query,
                environment.getOrDefault("AIQYN_DB_USER", who.length > 0 ? plain(who[0]) : ""),
                environment.getOrDefault("AIQYN_DB_PASSWORD", who.length > 1 ? plain(who[1]) : ""));
    }

    private static URI parsed(String given) {
        try {
            URI uri = new URI(given.startsWith(JDBC) ? given.substring(JDBC.length()) : given);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (postgres && uri.getRawAuthority() != null && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below: what was found may hold a password, so only its beginning is shown.
            throw Refused.because("ops.outside.url", beginning(given));
        }
        throw Refused.because("ops.outside.url", beginning(given));
    }

    private static String beginning(String given) {
        int at = given.indexOf("//");
        return at < 0 ? given.substring(0, Math.min(given.length(), 12)) + "…" : given.substring(0, at + 2) + "…";
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /// @throws SQLException when the database does not let us in
    public Connection connect() throws SQLException {
        java.util.Properties login = new java.util.Properties();
        login.setProperty("ApplicationName", "aiqyn");
        if (!user.isEmpty()) {
            login.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
        return DriverManager.getConnection(url, login);
    }

    /// Where it is, without what somebody may not see.
    String place() {
        return url.replaceAll("\\?.*", "").substring(JDBC.length());
    }

    /// The database's name.
    String database() {
        return place().replaceAll(".*/", "");
    }

    /// Hides the password.
    @Override
    public String toString() {
        return url + " (" + user + ")";
    }
}

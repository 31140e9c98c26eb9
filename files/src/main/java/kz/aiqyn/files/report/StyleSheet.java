package kz.aiqyn.files.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The report's one style sheet, with the hash by which the page's policy lets it in.
public record StyleSheet(String text, String hash) {

    private static final String FILE = "report.css";

    public static StyleSheet read() {
        try (InputStream stream = StyleSheet.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the style sheet %s is missing from the build".formatted(FILE));
            }
            String text = compact(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new StyleSheet(text, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style sheet " + FILE, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A style sheet without comments and indentation.
    public static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}

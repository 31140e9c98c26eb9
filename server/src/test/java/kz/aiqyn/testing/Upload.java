package kz.aiqyn.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form with a file, as a browser sends it, read from the disk while it is sent.
///
/// @param file whose name is sent too
public record Upload(Map<String, String> fields, Path file) {

    private static final String BOUNDARY = "----aiqyn-test-boundary";

    public Upload {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /// @param token that guards the form
    HttpRequest.BodyPublisher body(String token) {
        StringBuilder head = new StringBuilder();
        head.append(field("_csrf", token));
        fields.forEach((name, value) -> head.append(field(name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, file.getFileName()))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        try {
            long length = before.length + Files.size(file) + after.length;
            return HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() -> stream(before, after)), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream stream(byte[] before, byte[] after) {
        try {
            return new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(before), Files.newInputStream(file), new ByteArrayInputStream(after))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }
}

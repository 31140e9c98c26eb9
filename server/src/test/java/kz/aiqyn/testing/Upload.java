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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form with files, as a browser sends it, read from the disk while it is sent.
///
/// @param field of the form that holds them
/// @param files whose names are sent too
public record Upload(Map<String, String> fields, String field, List<Path> files) {

    private static final String BOUNDARY = "----aiqyn-test-boundary";

    public Upload {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }

    public Upload(Map<String, String> fields, Path file) {
        this(fields, "file", List.of(file));
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /// @param token that guards the form
    HttpRequest.BodyPublisher body(String token) {
        StringBuilder head = new StringBuilder(part("_csrf", token));
        fields.forEach((name, value) -> head.append(part(name, value)));
        List<byte[]> before = new ArrayList<>();
        for (Path file : files) {
            head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                            .formatted(BOUNDARY, field, file.getFileName()))
                    .append("Content-Type: application/octet-stream\r\n\r\n");
            before.add(head.toString().getBytes(StandardCharsets.UTF_8));
            head.setLength(0);
            head.append("\r\n");
        }
        byte[] end = head.append("--%s--\r\n".formatted(BOUNDARY)).toString().getBytes(StandardCharsets.UTF_8);
        try {
            long length = end.length;
            for (int i = 0; i < files.size(); i++) {
                length += before.get(i).length + Files.size(files.get(i));
            }
            return HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() -> stream(before, end)), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream stream(List<byte[]> before, byte[] end) {
        List<InputStream> parts = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                parts.add(new ByteArrayInputStream(before.get(i)));
                parts.add(Files.newInputStream(files.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(new ByteArrayInputStream(end));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }
}

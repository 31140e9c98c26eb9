package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// The file that somebody once sent in, on its way back: a browser keeps it and never shows it.
public final class Download {

    private Download() {}

    /// @param name as its sender calls it
    /// @param size in bytes
    public static void begin(HttpServletResponse response, String name, long size) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}

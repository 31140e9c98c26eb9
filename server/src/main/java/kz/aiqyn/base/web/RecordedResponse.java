package kz.aiqyn.base.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer that passes through, until it is held: from then on its body is gathered, and the reader gets nothing
/// yet.
final class RecordedResponse extends HttpServletResponseWrapper {

    private @Nullable Body body;
    private @Nullable PrintWriter writer;
    private String language = "";
    private boolean refused;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    /// Holds the body back; to be called before any of it is written.
    void hold() {
        body = new Body();
    }

    boolean isHeld() {
        return body != null;
    }

    /// Whether it turned out to be an error, which others answer then.
    boolean isRefused() {
        return refused;
    }

    /// The body so far; nothing before it was held.
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body == null ? new byte[0] : body.bytes.toByteArray();
    }

    /// Its language as a header says it; empty when nobody said so.
    String language() {
        return language;
    }

    @Override
    public void setLocale(Locale locale) {
        language = locale.toLanguageTag();
        super.setLocale(locale);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return body == null ? super.getOutputStream() : body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (body == null) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (body == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        writer = null;
        if (body != null) {
            body.bytes.reset();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /// How long the body is shows in the end.
    @Override
    public void setContentLengthLong(long length) {
        if (body == null) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (body == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (body == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.addHeader(name, value);
        }
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes.write(some, from, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a public answer is written at once");
        }
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In what a part of XML is written: its mark, its shape or its first line says so (XML 1.0, appendix F). The JDK's
/// parser finds it out too, but writes on the error stream when a byte does not fit.
final class XmlEncoding {

    private static final int LINE = 128;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {}

    /// The text; a byte that does not fit its encoding ends it with a [java.nio.charset.CharacterCodingException].
    static Reader reader(InputStream content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, LINE);
        byte[] start = in.readNBytes(LINE);
        int mark = 0;
        Charset encoding;
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            encoding = StandardCharsets.UTF_8;
            mark = 3;
        } else if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
            encoding = StandardCharsets.UTF_16BE;
            mark = start[0] == 0 ? 0 : 2;
        } else if (begins(start, 0xFF, 0xFE) || begins(start, '<', 0)) {
            encoding = StandardCharsets.UTF_16LE;
            mark = start[0] == '<' ? 0 : 2;
        } else {
            encoding = declared(new String(start, StandardCharsets.ISO_8859_1));
        }
        in.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset declared(String start) {
        Matcher matcher = DECLARED.matcher(start);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean begins(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

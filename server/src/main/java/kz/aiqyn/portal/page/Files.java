package kz.aiqyn.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.DictionaryJson;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Hands out files that stay the same as long as everything public does.
@Component
class Files {

    private final StoredPages pages;

    Files(StoredPages pages) {
        this.pages = pages;
    }

    /// Makes a file's bytes.
    interface Making {
        byte[] make() throws IOException;
    }

    /// A table in a format; null when there is nothing to make.
    @Nullable
    ResponseEntity<byte[]> table(ServletWebRequest web, Words words, String format, Supplier<PublicTable> made) {
        if (pages.isKnown(web)) {
            return null;
        }
        Format as = Format.of(format);
        PublicTable table = made.get();
        return answer(table.name() + "." + as.ending(), as.type())
                .header(HttpHeaders.LINK, describedBy(words, table.dictionary()))
                .body(as.write(table, words.language()));
    }

    /// Where a program finds what the columns mean, as CSV on the Web tells it.
    static String describedBy(Words words, Dictionary dictionary) {
        return "<%s>; rel=\"describedby\"; type=\"%s\""
                .formatted(words.path(DictionaryController.schema(dictionary.code())), DictionaryJson.TYPE);
    }

    /// A file; null when there is nothing to make.
    @Nullable
    ResponseEntity<byte[]> file(ServletWebRequest web, String name, String type, Making making) {
        if (pages.isKnown(web)) {
            return null;
        }
        try {
            return answer(name, type).body(making.make());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the file " + name, e);
        }
    }

    private static ResponseEntity.BodyBuilder answer(String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}

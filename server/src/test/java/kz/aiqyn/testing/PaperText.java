package kz.aiqyn.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// What a document for paper says, without the breaks of its lines.
public final class PaperText {

    private PaperText() {}

    /// @param ending `pdf` or `docx`
    public static String of(byte[] file, String ending) throws IOException {
        if (ending.equals("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file)) {
                return plain(new PDFTextStripper().getText(pdf));
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor written = new XWPFWordExtractor(document)) {
            return plain(written.getText());
        }
    }

    /// A text without any space, as lines may break anywhere.
    public static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f\u00ad-]+", "");
    }
}

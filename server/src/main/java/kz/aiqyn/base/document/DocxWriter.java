package kz.aiqyn.base.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.engine.text.Language;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// Writes a document for paper as DOCX, for whoever goes on writing in it.
final class DocxWriter {

    /// Twentieths of a point.
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int SIDE = 850;
    private static final int TOP = 794;
    private static final int BOTTOM = 1021;

    /// No zip is older.
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    byte[] write(PaperDocument document) {
        try (XWPFDocument docx = new XWPFDocument()) {
            double size = PdfWriter.size(document);
            DocxStyles.define(docx.createStyles(), size, A4_WIDTH - 2 * SIDE);
            language(docx.getStyles(), document.language());
            page(docx);
            DocxParts parts = new DocxParts(docx, A4_WIDTH - 2 * SIDE, size);
            new DocxChapters(docx, document, parts).write();
            XWPFFooter footer = docx.createFooter(HeaderFooterType.DEFAULT);
            for (int i = 0; i < document.foot().size(); i++) {
                parts.foot(footer, document.foot().get(i), i == 0 && !document.isOneSheet());
            }
            properties(docx.getProperties(), document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return timed(out.toByteArray(), document);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    private static void language(XWPFStyles styles, Language language) {
        styles.setSpellingLanguage(
                switch (language) {
                    case KK -> "kk-KZ";
                    case RU -> "ru-RU";
                    case EN -> "en-GB";
                });
    }

    private static void page(XWPFDocument docx) {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(SIDE);
        margin.setRight(SIDE);
        margin.setTop(TOP);
        margin.setBottom(BOTTOM);
        margin.setHeader(TOP / 2);
        margin.setFooter(BOTTOM / 2);
        margin.setGutter(0);
    }

    /// Whoever leaves the times out gets those of the clock.
    private static void properties(POIXMLProperties properties, PaperDocument document) {
        Optional<Date> at = Optional.of(Date.from(document.of().at()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(document.title());
        core.setCreator("Aiqyn");
        core.setIdentifier(document.of().digest());
        core.setCreated(at);
        core.setModified(at);
    }

    /// The same files in the same order, each with the document's time in place of the clock's.
    private static byte[] timed(byte[] zip, PaperDocument document) throws IOException {
        LocalDateTime at = LocalDateTime.ofInstant(document.of().at(), ZoneOffset.UTC);
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream timed = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(at.isBefore(EARLIEST) ? EARLIEST : at);
                timed.putNextEntry(same);
                in.transferTo(timed);
                timed.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

package kz.aiqyn.base.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Writes a document for paper as PDF.
final class PdfWriter {

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /// Sizes of letters in points, tried in turn where a document must fit one sheet. Nothing is cut off that does not
    /// fit in the last.
    private static final double[] SIZES = {9, 8.6, 8.2, 7.8, 7.4, 7, 6.6, 6.2};

    /// In which packs are set: they are read at arm's length, in a hall.
    private static final double PACK = 10;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// What a document is set in.
    private record Laid(double size, byte[] pdf) {}

    byte[] write(PaperDocument document) {
        return lay(document).pdf();
    }

    /// The size of letters, in points, in which a document is set.
    static double size(PaperDocument document) {
        if (document.isOneSheet()) {
            return lay(document).size();
        }
        return document.hasContents() ? PACK : SIZES[0];
    }

    /// The pages on which a document's chapters begin.
    static List<Integer> pages(PaperDocument document) {
        try (PDDocument pdf = Loader.loadPDF(lay(document).pdf())) {
            return PdfLinks.of(pdf).chapters().keySet().stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("what was written is read", e);
        }
    }

    private static Laid lay(PaperDocument document) {
        Laid last = new Laid(SIZES[0], new byte[0]);
        for (double size : document.isOneSheet() ? SIZES : new double[] {size(document)}) {
            try (PdfBoxRenderer renderer = laidOut(document, size)) {
                renderer.createPDFWithoutClosing();
                PDDocument pdf = renderer.getPdfDocument();
                int pages = pdf.getNumberOfPages();
                last = new Laid(size, written(document, pdf));
                if (pages == 1) {
                    return last;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be written", e);
            }
        }
        return last;
    }

    private static PdfBoxRenderer laidOut(PaperDocument document, double size) {
        String css = resource("paper.css")
                + (document.isOneSheet() ? "" : resource("pages.css"))
                + String.format(Locale.ROOT, "body { font-size: %.1fpt }", size);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        // Tagged, for readers of screens; and without the fonts that every reader of PDF has, for which this computer's
        // would be looked through.
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useFont(font("DejaVuSansCondensed.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSansCondensed-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.withW3cDocument(PaperPage.of(document, css), "");
        builder.toStream(OutputStream.nullOutputStream());
        return builder.buildPdfRenderer();
    }

    /// Its times and its number are those of what it is made from: PDFBox takes the clock's otherwise.
    private static byte[] written(PaperDocument document, PDDocument pdf) throws IOException {
        Calendar at = GregorianCalendar.from(document.of().at().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(at);
        information.setModificationDate(at);
        information.setProducer("Aiqyn");
        information.setCreator("Aiqyn");
        PdfLinks.of(pdf).name();
        pdf.setDocumentId(document.of().at().toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> {
            InputStream font = PdfWriter.class.getResourceAsStream(FONTS + name);
            if (font == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            return font;
        };
    }

    private static String resource(String name) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not beside " + PdfWriter.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

package kz.aiqyn.base.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// The links of a PDF from its contents to its chapters, with the chapters that begin on each page.
record PdfLinks(PDDocument pdf, Map<Integer, String> chapters) {

    static PdfLinks of(PDDocument pdf) throws IOException {
        Map<Integer, String> chapters = new HashMap<>();
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            for (PDOutlineItem chapter : outline.children()) {
                chapters.put(page(pdf, chapter.findDestinationPage(pdf)), chapter.getTitle());
            }
        }
        return new PdfLinks(pdf, chapters);
    }

    private static int page(PDDocument pdf, PDPage page) {
        return pdf.getPages().indexOf(page) + 1;
    }

    /// Says for readers of screens where each leads, as PDF/UA asks for and the library does not.
    void name() throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && destination(link) instanceof PDPageDestination to) {
                    link.setContents(chapters.get(to.retrievePageNumber() + 1));
                }
            }
        }
    }

    private static PDDestination destination(PDAnnotationLink link) throws IOException {
        return link.getAction() instanceof PDActionGoTo action ? action.getDestination() : link.getDestination();
    }
}

package kz.aiqyn.base.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/// Writes a document's parts in order, its chapters each on a page of its own, and the contents that lead to them.
final class DocxChapters {

    private final XWPFDocument docx;
    private final PaperDocument document;
    private final DocxParts parts;

    DocxChapters(XWPFDocument docx, PaperDocument document, DocxParts parts) {
        this.docx = docx;
        this.document = document;
        this.parts = parts;
    }

    void write() {
        boolean isInChapters = !document.hasContents();
        int chapter = 0;
        for (PaperPart part : document.parts()) {
            if (part instanceof PaperPart.Contents(String title)) {
                parts.write(new PaperPart.Heading(2, title));
                contents(document.chapters(), PdfWriter.pages(document));
                isInChapters = true;
            } else {
                parts.write(part);
                if (PaperDocument.isChapter(part) && !isInChapters) {
                    docx.getLastParagraph().setStyle(DocxStyles.TITLE);
                } else if (PaperDocument.isChapter(part) && document.hasContents()) {
                    begin(docx.getLastParagraph(), chapter++);
                }
            }
        }
    }

    private static void begin(XWPFParagraph heading, int chapter) {
        heading.setPageBreak(true);
        CTBookmark start = heading.getCTP().insertNewBookmarkStart(0);
        start.setId(BigInteger.valueOf(chapter));
        start.setName(anchor(chapter));
        heading.getCTP().addNewBookmarkEnd().setId(start.getId());
    }

    private static String anchor(int chapter) {
        return "_Toc" + (chapter + 1);
    }

    /// No program has laid the pages out yet. The numbers are those of the same document as PDF, and whoever opens it
    /// is asked to let them be counted anew.
    private void contents(List<String> chapters, List<Integer> pages) {
        for (int i = 0; i < chapters.size(); i++) {
            XWPFParagraph line = docx.createParagraph();
            line.setStyle(DocxStyles.CONTENTS);
            if (i == 0) {
                DocxFields.begin(line, "TOC \\o \"1-1\" \\h \\z");
            }
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(i));
            link.addNewR().addNewT().setStringValue(chapters.get(i));
            line.createRun().addTab();
            DocxFields.field(line, "PAGEREF " + anchor(i) + " \\h", pages.get(i).toString());
            if (i == chapters.size() - 1) {
                DocxFields.end(line);
            }
        }
        docx.enforceUpdateFields();
    }
}

package kz.aiqyn.base.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/// Fields: what a program that shows the document counts by itself, with what stands there until it does.
final class DocxFields {

    private DocxFields() {}

    /// The number of the page and how many there are, at the end of a line.
    ///
    /// @param width of the line, in twentieths of a point
    /// @param size of its letters, in points
    static void number(XWPFParagraph paragraph, int width, double size) {
        CTTabStop tab = paragraph.getCTPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width));
        int before = paragraph.getRuns().size();
        paragraph.createRun().addTab();
        field(paragraph, "PAGE", "1");
        paragraph.createRun().setText(" / ");
        field(paragraph, "NUMPAGES", "1");
        paragraph.getRuns().subList(before, paragraph.getRuns().size()).forEach(run -> run.setFontSize(size));
    }

    /// @param shown until it is counted
    static void field(XWPFParagraph paragraph, String what, String shown) {
        begin(paragraph, what);
        paragraph.createRun().setText(shown);
        end(paragraph);
    }

    /// What stands there until it is counted comes between the two.
    static void begin(XWPFParagraph paragraph, String what) {
        mark(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + what + " ");
        mark(paragraph, STFldCharType.SEPARATE);
    }

    static void end(XWPFParagraph paragraph) {
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum which) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(which);
    }
}

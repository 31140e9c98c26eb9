package kz.aiqyn.base.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/// The styles of a document's headings and text: by them programs and readers of screens find their way.
final class DocxStyles {

    /// On every computer, with all letters of Kazakh.
    static final String FONT = "Arial";

    /// A line of the contents.
    static final String CONTENTS = "TOC1";

    /// What stands above all chapters, and is none.
    static final String TITLE = "Title";

    private static final double[] HEADINGS = {2, 1.2, 1.08};
    private static final int[] ABOVE = {0, 160, 80};

    private DocxStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    /// @param size of letters in points
    /// @param width of the lines, in twentieths of a point
    static void define(XWPFStyles styles, double size, int width) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        for (int level = 1; level <= HEADINGS.length; level++) {
            styles.addStyle(heading(level, size * HEADINGS[level - 1], ABOVE[level - 1]));
        }
        styles.addStyle(contents(size, width));
        styles.addStyle(title(size * HEADINGS[0]));
    }

    private static XWPFStyle title(double size) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(TITLE);
        style.addNewName().setVal(TITLE);
        style.addNewPPr().addNewSpacing().setAfter(40);
        CTRPr letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        return new XWPFStyle(style);
    }

    private static XWPFStyle contents(double size, int width) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(CONTENTS);
        style.addNewName().setVal("toc 1");
        CTPPrGeneral paragraph = style.addNewPPr();
        CTTabStop tab = paragraph.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(width));
        paragraph.addNewSpacing().setAfter(60);
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        return new XWPFStyle(style);
    }

    private static XWPFStyle heading(int level, double size, int above) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(heading(level));
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(above);
        paragraph.getSpacing().setAfter(40);
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        CTRPr letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        return new XWPFStyle(style);
    }
}

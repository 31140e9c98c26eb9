package kz.aiqyn.base.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a document's headings and text: by them programs and readers of screens find their way.
final class DocxStyles {

    /// On every computer, with all letters of Kazakh.
    static final String FONT = "Arial";

    private static final double[] HEADINGS = {2, 1.2, 1.08};
    private static final int[] ABOVE = {0, 160, 80};

    private DocxStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    /// @param size of letters in points
    static void define(XWPFStyles styles, double size) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        for (int level = 1; level <= HEADINGS.length; level++) {
            styles.addStyle(heading(level, size * HEADINGS[level - 1], ABOVE[level - 1]));
        }
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

package kz.aiqyn.base.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Writes the parts of a document one after another, into the document itself or into a cell that stands beside others.
final class DocxParts {

    private static final String GREY = "5B6670";
    private static final String HAIRLINE = "C9C6BF";
    private static final String INK = "17212B";
    private static final double SMALLER = 0.88;
    private static final double LARGER = 1.22;
    private static final int NAMES = 34;

    /// A bar, in points; the widths of a bar's name and number, in percent.
    private static final int BAR = 8;

    private static final int BAR_NAMES = 36;
    private static final int BAR_NUMBERS = 13;

    /// Between two columns, in twentieths of a point.
    private static final int BETWEEN = 160;

    private final XWPFDocument docx;
    private final int width;
    private final double size;

    /// @param width of the lines, in twentieths of a point
    /// @param size of letters, in points
    DocxParts(XWPFDocument docx, int width, double size) {
        this.docx = docx;
        this.width = width;
        this.size = size;
    }

    /// Where parts are written.
    private sealed interface Place {

        XWPFParagraph paragraph();

        XWPFTable table(int rows, int columns);

        int width();
    }

    private final class Whole implements Place {

        @Override
        public XWPFParagraph paragraph() {
            return docx.createParagraph();
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            return docx.createTable(rows, columns);
        }

        @Override
        public int width() {
            return width;
        }
    }

    private record Cell(XWPFTableCell cell, int width) implements Place {

        @Override
        public XWPFParagraph paragraph() {
            return cell.addParagraph();
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            return new XWPFTable(cell.getCTTc().addNewTbl(), cell, rows, columns);
        }
    }

    void write(PaperPart part) {
        write(new Whole(), part);
    }

    private void write(Place place, PaperPart part) {
        switch (part) {
            case PaperPart.Heading(int level, String text) -> {
                XWPFParagraph paragraph = place.paragraph();
                paragraph.setStyle(DocxStyles.heading(level));
                paragraph.createRun().setText(text);
            }
            case PaperPart.Paragraph paragraph -> paragraph(place.paragraph(), paragraph);
            case PaperPart.Facts(List<PaperPart.Fact> facts) -> facts(place, facts);
            case PaperPart.Table table -> table(place, table);
            case PaperPart.Columns(List<List<PaperPart>> columns) -> columns(place, columns);
            case PaperPart.Picture picture -> picture(place, picture);
            case PaperPart.Bars bars -> bars(place, bars);
            case PaperPart.Contents(String title) ->
                throw new IllegalArgumentException("contents stand in no column, found: " + title);
        }
    }

    /// @param number whether the page's number stands at its end
    void foot(XWPFFooter footer, String line, boolean number) {
        XWPFParagraph paragraph = footer.createParagraph();
        tight(paragraph);
        run(paragraph, line, 6.6, GREY);
        if (number) {
            DocxFields.number(paragraph, width, Math.round(2 * size * SMALLER) / 2.0);
        }
    }

    private void paragraph(XWPFParagraph target, PaperPart.Paragraph paragraph) {
        boolean quiet = paragraph.tone() == PaperPart.Tone.QUIET;
        double points = switch (paragraph.tone()) {
            case PLAIN -> size;
            case LEAD -> size * LARGER;
            case QUIET -> size * SMALLER;
        };
        tight(target);
        target.setSpacingAfter(paragraph.tone() == PaperPart.Tone.LEAD ? 140 : 50);
        for (PaperPart.Run part : paragraph.runs()) {
            run(target, part.text(), points, quiet ? GREY : INK).setBold(part.isBold());
        }
    }

    private void facts(Place place, List<PaperPart.Fact> facts) {
        XWPFTable table = place.table(facts.size(), 2);
        plain(table, List.of(place.width() * NAMES / 100, place.width() * (100 - NAMES) / 100));
        for (int i = 0; i < facts.size(); i++) {
            text(table.getRow(i).getCell(0), facts.get(i).name(), size * SMALLER, GREY);
            text(table.getRow(i).getCell(1), facts.get(i).value(), size, INK);
        }
        tight(place.paragraph());
    }

    private void table(Place place, PaperPart.Table content) {
        XWPFTable table =
                place.table(content.rows().size() + 1, content.columns().size());
        int all = content.columns().stream().mapToInt(PaperPart.Column::width).sum();
        plain(
                table,
                content.columns().stream()
                        .map(column -> place.width() * column.width() / all)
                        .toList());
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 2, 0, HAIRLINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 2, 0, HAIRLINE);
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(content.caption());
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < content.columns().size(); i++) {
            PaperPart.Column column = content.columns().get(i);
            cell(table.getRow(0).getCell(i), column, column.title(), true);
            for (int row = 0; row < content.rows().size(); row++) {
                cell(
                        table.getRow(row + 1).getCell(i),
                        column,
                        content.rows().get(row).get(i),
                        false);
            }
        }
        tight(place.paragraph());
    }

    private void cell(XWPFTableCell cell, PaperPart.Column column, String text, boolean head) {
        XWPFParagraph paragraph = text(cell, text, head ? size * SMALLER : size, head ? GREY : INK);
        paragraph.setAlignment(column.isNumber() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    }

    private void bars(Place place, PaperPart.Bars bars) {
        XWPFParagraph caption = place.paragraph();
        tight(caption);
        caption.setSpacingBefore(60);
        caption.setSpacingAfter(60);
        caption.setKeepNext(true);
        run(caption, bars.caption(), size * SMALLER, GREY);
        XWPFTable table = place.table(bars.bars().size(), 3);
        int names = place.width() * BAR_NAMES / 100;
        int numbers = place.width() * BAR_NUMBERS / 100;
        int drawn = place.width() - names - numbers;
        plain(table, List.of(names, numbers, drawn));
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(bars.caption());
        for (int i = 0; i < bars.bars().size(); i++) {
            PaperPart.Bar bar = bars.bars().get(i);
            XWPFTableRow row = table.getRow(i);
            text(row.getCell(0), bar.name(), size, INK).getRuns().getFirst().setBold(bar.isMarked());
            XWPFParagraph value = text(row.getCell(1), bar.value(), size, INK);
            value.getRuns().getFirst().setBold(bar.isMarked());
            value.setAlignment(ParagraphAlignment.RIGHT);
            XWPFParagraph drawing = row.getCell(2).getParagraphs().getFirst();
            tight(drawing);
            drawing(drawing, DrawnBar.of(bars, bar, BAR, drawn / 20 / BAR - 1), drawn);
        }
        tight(place.paragraph());
    }

    private void columns(Place place, List<List<PaperPart>> columns) {
        XWPFTable table = place.table(1, columns.size());
        int each = place.width() / columns.size();
        plain(table, Collections.nCopies(columns.size(), each));
        table.setCellMargins(0, 0, 0, BETWEEN);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            Place within = new Cell(cell, each - BETWEEN);
            columns.get(i).forEach(part -> write(within, part));
            // The paragraph that every new cell has comes first and is empty.
            if (cell.getParagraphs().size() > 1) {
                cell.removeParagraph(0);
            }
        }
        tight(place.paragraph());
    }

    private void picture(Place place, PaperPart.Picture picture) {
        drawing(place.paragraph(), picture, place.width());
    }

    private static void drawing(XWPFParagraph paragraph, PaperPart.Picture picture, int room) {
        int wide = Math.min(picture.height() * picture.ratio(), room / 20);
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(PaintedPicture.of(picture)),
                    PictureType.PNG,
                    "picture.png",
                    Units.toEMU(wide),
                    Units.toEMU((double) wide / picture.ratio()));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.words());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("what was painted is a picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    private XWPFParagraph text(XWPFTableCell cell, String text, double points, String colour) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        tight(paragraph);
        run(paragraph, text, points, colour);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, double points, String colour) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(Math.round(points * 2) / 2.0);
        run.setColor(colour);
        return run;
    }

    private static void tight(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
    }

    /// Without lines, and with the widths given whatever stands in it.
    private static void plain(XWPFTable table, List<Integer> widths) {
        table.removeBorders();
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        table.setCellMargins(20, 0, 20, 80);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < widths.size(); i++) {
            grid.addNewGridCol().setW(widths.get(i));
            for (XWPFTableRow row : table.getRows()) {
                row.setCantSplitRow(true);
                row.getCell(i).setWidth(widths.get(i).toString());
            }
        }
    }
}

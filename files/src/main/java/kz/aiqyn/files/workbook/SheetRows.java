package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet, one after the other, then what is said of them as a whole.
public final class SheetRows implements AutoCloseable {

    /// Merged cells beyond so many are not looked at.
    private static final int MOST_MERGED = 100_000;

    private final XmlPart xml;
    private final SheetContext context;
    private final List<CellRange> merged = new ArrayList<>();
    private boolean within;
    private boolean finished;
    private int last;

    SheetRows(XmlPart xml, SheetContext context) {
        this.xml = xml;
        this.context = context;
    }

    /// The next row that the sheet has; null after the last one.
    ///
    /// @throws Unreadable when the sheet cannot be read further
    public @Nullable SheetRow next() throws Unreadable, IOException {
        while (!finished) {
            if (!within) {
                advance();
            } else if (!xml.nextChild()) {
                within = false;
            } else if (xml.name().equals("row")) {
                return row();
            } else {
                xml.skip();
            }
        }
        return null;
    }

    /// The cells that are shown as one; rows that were not asked for are passed over.
    public List<CellRange> merged() throws Unreadable, IOException {
        while (!finished) {
            if (within) {
                xml.skip();
                within = false;
            } else {
                advance();
            }
        }
        return List.copyOf(merged);
    }

    /// Goes to the rows, past what stands around them.
    private void advance() throws Unreadable, IOException {
        if (!xml.nextChild()) {
            xml.finish();
            finished = true;
            return;
        }
        switch (xml.name()) {
            case "sheetData" -> within = true;
            case "mergeCells" -> {
                while (xml.nextChild()) {
                    String range = xml.attribute("ref");
                    Optional<CellRange> found = range == null ? Optional.empty() : CellRange.find(range);
                    found.filter(cells -> merged.size() < MOST_MERGED).ifPresent(merged::add);
                    xml.skip();
                }
            }
            default -> xml.skip();
        }
    }

    private SheetRow row() throws Unreadable, IOException {
        String written = xml.attribute("r");
        String shown = xml.attribute("hidden");
        int number = written == null ? 0 : CellReference.row(written);
        if (written != null && number <= last) {
            throw xml.damaged();
        }
        xml.rowBegins(number == 0 ? last + 1 : number);
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.nextChild()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            String place = xml.attribute("r");
            column++;
            if (place != null) {
                CellReference reference = CellReference.find(place).orElseThrow(xml::damaged);
                // A row without a number has that of its first cell; afterwards they must agree.
                number = number == 0 && cells.isEmpty() ? reference.row() : number;
                column = reference.column();
                if (reference.row() != (number == 0 ? last + 1 : number) || reference.row() <= last) {
                    throw xml.damaged();
                }
            }
            if (column < cells.size() || column >= CellReference.COLUMNS) {
                throw xml.damaged();
            }
            while (cells.size() < column) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell());
        }
        last = number == 0 ? last + 1 : number;
        return new SheetRow(last, "1".equals(shown) || "true".equals(shown), cells);
    }

    private Cell cell() throws Unreadable, IOException {
        String type = xml.attribute("t");
        NumberFormat format =
                type == null || type.equals("n") ? context.styles().format(xml.attribute("s")) : NumberFormat.NUMBER;
        return CellContent.of(xml).cell(type, format, context);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}

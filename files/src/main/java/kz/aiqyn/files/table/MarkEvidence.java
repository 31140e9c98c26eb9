package kz.aiqyn.files.table;

import java.util.function.IntPredicate;

/// What the clear numbers of a table say of comma and point.
final class MarkEvidence {

    /// How a mark is read.
    enum Reading {
        DECIMAL,
        THOUSANDS,
        UNSETTLED
    }

    private boolean decimalComma;
    private boolean decimalPoint;
    private boolean thousandsComma;
    private boolean thousandsPoint;

    private MarkEvidence() {}

    /// Reads the whole table once.
    static MarkEvidence of(Table table, IntPredicate columns) {
        MarkEvidence evidence = new MarkEvidence();
        table.each(
                row -> {
                    for (int i = 0; i < row.size(); i++) {
                        if (columns.test(i) && Double.isNaN(row.cellNumber(i))) {
                            evidence.add(row.text(i));
                        }
                    }
                },
                new ReadLog());
        return evidence;
    }

    Reading reading(char mark) {
        boolean decimal = mark == ',' ? decimalComma : decimalPoint;
        boolean thousands = mark == ',' ? thousandsComma : thousandsPoint;
        return decimal == thousands ? Reading.UNSETTLED : decimal ? Reading.DECIMAL : Reading.THOUSANDS;
    }

    private void add(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if ((comma < 0 && point < 0) || !(NumberText.of(text) instanceof NumberText.Clear)) {
            return;
        }
        boolean repeated = (comma >= 0 && point < 0 && text.indexOf(',') != comma)
                || (point >= 0 && comma < 0 && text.indexOf('.') != point);
        decimalComma |= comma > point && !repeated;
        decimalPoint |= point > comma && !repeated;
        thousandsComma |= comma >= 0 && (comma < point || repeated);
        thousandsPoint |= point >= 0 && (point < comma || repeated);
    }
}

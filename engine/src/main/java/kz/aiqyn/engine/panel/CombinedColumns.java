package kz.aiqyn.engine.panel;

import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;

/// Columns of several periods made into one.
final class CombinedColumns {

    private CombinedColumns() {}

    static Column sum(List<Column> parts) {
        return added(parts, 1);
    }

    static Column mean(List<Column> parts) {
        return added(parts, parts.size());
    }

    /// The first column, and where nobody reported anything the second.
    static Column firstReported(Column first, Column second) {
        ColumnBuilder result = new ColumnBuilder(first.size());
        for (int i = 0; i < first.size(); i++) {
            result.copy(i, isUnreported(first, i) ? second : first, i);
        }
        return result.build();
    }

    static Column difference(Column now, Column before) {
        ColumnBuilder result = new ColumnBuilder(now.size());
        for (int i = 0; i < now.size(); i++) {
            if (now.isMissing(i)) {
                result.missing(i, now.reason(i));
            } else if (before.isMissing(i)) {
                result.missing(i, before.reason(i));
            } else {
                boolean preliminary = now.preliminary()[i] || before.preliminary()[i];
                result.number(i, now.values()[i] - before.values()[i], preliminary);
            }
        }
        return result.build();
    }

    /// "Not applicable" and its like are reports; "no data" is the lack of one.
    static boolean isUnreported(Column column, int unit) {
        return column.isMissing(unit) && column.reason(unit) == MissingReason.NO_DATA;
    }

    private static Column added(List<Column> parts, int divisor) {
        int size = parts.getFirst().size();
        ColumnBuilder result = new ColumnBuilder(size);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            boolean preliminary = false;
            for (Column part : parts) {
                sum += part.values()[i];
                preliminary |= part.preliminary()[i];
            }
            if (Double.isNaN(sum)) {
                result.missing(i, reason(parts, i));
            } else {
                result.number(i, sum / divisor, preliminary);
            }
        }
        return result.build();
    }

    /// The one reason that all parts share, else that the period is not complete.
    private static MissingReason reason(List<Column> parts, int unit) {
        Column first = parts.getFirst();
        for (Column part : parts) {
            if (!part.isMissing(unit) || part.reason(unit) != first.reason(unit)) {
                return MissingReason.INCOMPLETE_PERIOD;
            }
        }
        return first.reason(unit);
    }
}

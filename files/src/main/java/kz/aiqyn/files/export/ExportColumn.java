package kz.aiqyn.files.export;

/// A column of a table that leaves the program.
///
/// @param name as programs read it, never translated
/// @param type of its cells
/// @param measured in what its numbers are measured
public record ExportColumn(String name, Type type, Measured measured) {

    /// What a cell holds; all may be empty.
    public enum Type {
        TEXT("string"),
        /// A word of a fixed list, or several.
        WORD("string"),
        /// A code that other tables and addresses use.
        CODE("string"),
        /// `2025`, `2025-H1`, `2025-Q3`, `2025-03`.
        PERIOD("string"),
        WHOLE("integer"),
        DECIMAL("number"),
        DAY("date"),
        MOMENT("dateTime");

        private final String datatype;

        Type(String datatype) {
            this.datatype = datatype;
        }

        /// The datatype of CSVW, section 5.11 of its metadata vocabulary.
        public String datatype() {
            return datatype;
        }

        /// The key of its name in words.
        public String key() {
            return "dictionary.type." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The unit of measurement of a column's numbers.
    public enum Measured {
        /// It has none: a text, a code, a day.
        NOT,
        /// Points of the methodology's scale.
        POINTS,
        /// A share from 0 to 1.
        SHARE,
        /// A place, 1 being the best.
        PLACE,
        /// How many places.
        PLACES,
        /// How many units.
        UNITS,
        /// Another column of the same row says it.
        BESIDE,
        /// The measure or indicator has it in the methodology.
        METHODOLOGY;

        /// The key of its name in words.
        public String key() {
            return "dictionary.measured." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static ExportColumn text(String name) {
        return new ExportColumn(name, Type.TEXT, Measured.NOT);
    }

    public static ExportColumn code(String name) {
        return new ExportColumn(name, Type.CODE, Measured.NOT);
    }

    public static ExportColumn word(String name) {
        return new ExportColumn(name, Type.WORD, Measured.NOT);
    }

    public static ExportColumn period(String name) {
        return new ExportColumn(name, Type.PERIOD, Measured.NOT);
    }

    public static ExportColumn day(String name) {
        return new ExportColumn(name, Type.DAY, Measured.NOT);
    }

    public static ExportColumn moment(String name) {
        return new ExportColumn(name, Type.MOMENT, Measured.NOT);
    }

    public static ExportColumn whole(String name, Measured measured) {
        return new ExportColumn(name, Type.WHOLE, measured);
    }

    public static ExportColumn decimal(String name, Measured measured) {
        return new ExportColumn(name, Type.DECIMAL, measured);
    }
}

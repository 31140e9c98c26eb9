package kz.aiqyn.measure;

/// Text as PostgreSQL's COPY reads it.
final class CopyText {

    private CopyText() {}

    /// Appends one line.
    static void cells(StringBuilder to, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                to.append('\t');
            }
            escape(cells[i], to);
        }
        to.append('\n');
    }

    /// PostgreSQL cannot keep the letter NUL; files should not have it.
    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\0' -> to.append('\uFFFD');
                default -> to.append(letter);
            }
        }
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Formats of numbers by the styles of cells. A workbook without this part has neither dates nor percentages.
record Styles(List<NumberFormat> formats) {

    static Styles of(PackageParts parts, Relationships relationships) throws Unreadable, IOException {
        Optional<String> part = relationships.part("styles").filter(parts::has);
        if (part.isEmpty()) {
            return new Styles(List.of());
        }
        Map<Integer, NumberFormat> own = new HashMap<>();
        List<Use> named = new ArrayList<>();
        List<Use> cells = new ArrayList<>();
        try (XmlPart xml = parts.beside(part.get())) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "numFmts" -> formats(xml, own);
                    case "cellStyleXfs" -> uses(xml, named);
                    case "cellXfs" -> uses(xml, cells);
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        return new Styles(
                cells.stream().map(use -> format(use.format(named), own)).toList());
    }

    /// The format of a cell; without a style it is the first one's.
    NumberFormat format(@Nullable String style) {
        int index = style == null ? 0 : number(style, -1);
        return index >= 0 && index < formats.size() ? formats.get(index) : NumberFormat.NUMBER;
    }

    /// What a style names: a format, or another style that has it.
    ///
    /// @param format -1 when it names none
    private record Use(int format, int style) {

        int format(List<Use> named) {
            boolean asNamed = format < 0 && style >= 0 && style < named.size();
            return asNamed ? named.get(style).format() : format;
        }
    }

    private static NumberFormat format(int id, Map<Integer, NumberFormat> own) {
        NumberFormat format = own.get(id);
        return format == null ? NumberFormat.builtin(id) : format;
    }

    private static void formats(XmlPart xml, Map<Integer, NumberFormat> own) throws Unreadable, IOException {
        while (xml.nextChild()) {
            String code = xml.attribute("formatCode");
            if (code != null) {
                own.put(number(xml.attribute("numFmtId"), -1), NumberFormat.of(EscapedText.decode(code)));
            }
            xml.skip();
        }
    }

    private static void uses(XmlPart xml, List<Use> uses) throws Unreadable, IOException {
        while (xml.nextChild()) {
            uses.add(new Use(number(xml.attribute("numFmtId"), -1), number(xml.attribute("xfId"), -1)));
            xml.skip();
        }
    }

    static int number(@Nullable String written, int otherwise) {
        if (written == null || written.isEmpty() || written.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            char digit = written.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The main part of a workbook: its sheets in the order of their tabs, and from when its dates count.
///
/// @param countsFrom1904 whether day 0 is 1 January 1904, as on old Macintoshes
record WorkbookPart(List<Sheet> sheets, boolean countsFrom1904, Relationships relationships) {

    WorkbookPart {
        sheets = List.copyOf(sheets);
    }

    static WorkbookPart of(PackageParts parts, String main) throws Unreadable, IOException {
        Relationships relationships = Relationships.of(parts, main);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart xml = parts.beside(main)) {
            if (!xml.name().equals("workbook")) {
                throw xml.damaged();
            }
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        from1904 = isTrue(xml.attribute("date1904"));
                        xml.skip();
                    }
                    case "sheets" -> {
                        while (xml.nextChild()) {
                            sheets.add(sheet(xml, relationships));
                            xml.skip();
                        }
                    }
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        return new WorkbookPart(sheets, from1904, relationships);
    }

    private static Sheet sheet(XmlPart xml, Relationships relationships) {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        String id = xml.qualified("id");
        Optional<Relationships.Relationship> target = id == null ? Optional.empty() : relationships.find(id);
        boolean cells = target.isEmpty() || target.get().type().equals("worksheet");
        return new Sheet(
                name == null ? "" : EscapedText.decode(name),
                cells ? Sheet.Kind.CELLS : Sheet.Kind.OTHER,
                state != null && !state.equals("visible"),
                target.map(Relationships.Relationship::part).orElse(""));
    }

    static boolean isTrue(@Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }
}

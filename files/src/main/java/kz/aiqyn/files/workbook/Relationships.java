package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a part leads to (ECMA-376 part 2, 6.5).
record Relationships(List<Relationship> list) {

    /// @param type the last word of its type, which is the same in transitional and strict workbooks: `worksheet`
    /// @param part the part it leads to
    record Relationship(String id, String type, String part) {}

    Relationships {
        list = List.copyOf(list);
    }

    /// Those of a part, or of the package when the name is empty.
    static Relationships of(PackageParts parts, String source) throws Unreadable, IOException {
        List<Relationship> list = new ArrayList<>();
        String name = PartNames.relationships(source);
        if (parts.has(name)) {
            try (XmlPart xml = parts.beside(name)) {
                while (xml.nextChild()) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null
                            && type != null
                            && target != null
                            && !"External".equals(xml.attribute("TargetMode"))) {
                        String word = type.substring(type.lastIndexOf('/') + 1);
                        list.add(new Relationship(id, word, PartNames.resolve(source, target)));
                    }
                    xml.skip();
                }
                xml.finish();
            }
        }
        return new Relationships(list);
    }

    /// The part of the first of a type.
    Optional<String> part(String type) {
        return list.stream()
                .filter(one -> one.type().equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    Optional<Relationship> find(String id) {
        return list.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

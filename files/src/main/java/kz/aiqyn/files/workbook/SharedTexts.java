package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts that cells name by number. A workbook need not have any.
record SharedTexts(List<String> list) {

    static SharedTexts of(Parts parts, Relationships relationships) throws Unreadable, IOException {
        List<String> texts = new ArrayList<>();
        Optional<String> part = relationships.part("sharedStrings").filter(parts::has);
        if (part.isPresent()) {
            try (XmlPart xml = parts.beside(part.get())) {
                while (xml.nextChild()) {
                    if (xml.name().equals("si")) {
                        texts.add(RichText.read(xml));
                    } else {
                        xml.skip();
                    }
                }
                xml.finish();
            }
        }
        return new SharedTexts(texts);
    }

    Optional<String> find(String number) {
        int index = Styles.number(number, -1);
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts that cells name by number. A workbook need not have any. They are kept page by page, a page being one
/// text: millions of short ones take little more memory than their letters.
final class SharedTexts {

    private static final int PER_PAGE = 1024;

    /// @param ends where each of its texts ends
    private record Page(String letters, int[] ends) {}

    private final List<Page> pages = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int[] ends = new int[PER_PAGE];
    private int size;

    private SharedTexts() {}

    static SharedTexts of(PackageParts parts, Relationships relationships) throws Unreadable, IOException {
        SharedTexts texts = new SharedTexts();
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
        texts.turn();
        return texts;
    }

    /// The text of a number from 0, as cells write it.
    Optional<String> find(String number) {
        int index = Styles.number(number, -1);
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        Page page = pages.get(index / PER_PAGE);
        int place = index % PER_PAGE;
        int start = place == 0 ? 0 : page.ends()[place - 1];
        return Optional.of(page.letters().substring(start, page.ends()[place]));
    }

    private void add(String text) {
        letters.append(text);
        ends[size++ % PER_PAGE] = letters.length();
        if (size % PER_PAGE == 0) {
            turn();
        }
    }

    private void turn() {
        pages.add(new Page(letters.toString(), ends));
        letters.setLength(0);
        letters.trimToSize();
        ends = new int[PER_PAGE];
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;

/// A text that may be set in several fonts, `si` or `is`. How it is spoken (`rPh`) is left out.
final class RichText {

    private RichText() {}

    static String read(XmlPart xml) throws Unreadable, IOException {
        StringBuilder text = new StringBuilder();
        read(xml, text);
        return text.toString();
    }

    private static void read(XmlPart xml, StringBuilder to) throws Unreadable, IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> to.append(EscapedText.decode(xml.text()));
                case "r" -> read(xml, to);
                default -> xml.skip();
            }
        }
    }
}

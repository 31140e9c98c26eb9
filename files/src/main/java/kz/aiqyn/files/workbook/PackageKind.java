package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// What an archive is by what lies in it, before it is taken for a workbook.
final class PackageKind {

    private static final String BINARY = "sheet.binary";
    private static final String TYPES = "[Content_Types].xml";
    private static final int LONGEST_MARK = 100;

    private PackageKind() {}

    /// The main part of a workbook.
    ///
    /// @throws Unreadable when it is another format, or no format at all
    static String workbook(PackageParts parts) throws Unreadable, IOException {
        Optional<String> foreign = foreign(parts);
        if (foreign.isPresent()) {
            throw foreign(foreign.get());
        }
        Optional<String> named = Relationships.of(parts, "").part("officeDocument");
        String main = named.orElse("xl/workbook.xml");
        String type = type(parts, main);
        if (type.contains(BINARY) || main.endsWith(".bin")) {
            throw foreign("XLSB");
        }
        if (type.contains("wordprocessingml") || parts.has("word/document.xml")) {
            throw foreign("DOCX (Word)");
        }
        if (type.contains("presentationml") || parts.has("ppt/presentation.xml")) {
            throw foreign("PPTX (PowerPoint)");
        }
        if (!parts.has(main)) {
            boolean meant = named.isPresent() || parts.hasFolder("xl/");
            throw new Unreadable(meant ? new Unreadable.Reason.Damaged(main, 0) : new Unreadable.Reason.NoWorkbook());
        }
        return main;
    }

    private static Unreadable foreign(String format) {
        return new Unreadable(new Unreadable.Reason.Foreign(format));
    }

    private static Optional<String> foreign(PackageParts parts) throws Unreadable, IOException {
        String mark = new String(parts.beginning("mimetype", LONGEST_MARK), StandardCharsets.US_ASCII);
        if (mark.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return Optional.of("ODS (OpenDocument)");
        }
        if (mark.startsWith("application/vnd.oasis.opendocument.")) {
            return Optional.of("OpenDocument");
        }
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return Optional.of("OpenDocument");
        }
        boolean numbers = parts.has("Index/Document.iwa") || parts.has("Index.zip") || parts.has("index.apxl");
        return numbers ? Optional.of("Apple Numbers") : Optional.empty();
    }

    /// The type of the main part, as the package states it: by its name, or for all of its ending; empty when it does
    /// not.
    private static String type(PackageParts parts, String main) throws Unreadable, IOException {
        if (!parts.has(TYPES)) {
            return "";
        }
        String own = "";
        String binary = "";
        try (XmlPart xml = parts.beside(TYPES)) {
            while (xml.nextChild()) {
                String part = xml.attribute("PartName");
                String type = Objects.requireNonNullElse(xml.attribute("ContentType"), "");
                if (part != null && PartNames.folded(part).equals(PartNames.folded(main))) {
                    own = type;
                }
                binary = type.contains(BINARY) ? type : binary;
                xml.skip();
            }
            xml.finish();
        }
        return own.isEmpty() ? binary : own;
    }
}

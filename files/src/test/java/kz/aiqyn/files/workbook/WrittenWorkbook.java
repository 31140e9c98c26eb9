package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small workbook for tests, part by part, as programs of all sorts write them.
public final class WrittenWorkbook {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// The namespace of sheets.
    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> relationships = new ArrayList<>();
    private String properties = "";

    /// A workbook of one sheet without styles and shared texts.
    ///
    /// @param rows the sheet's rows as XML
    public static WrittenWorkbook of(String... rows) {
        return new WrittenWorkbook().sheet("Sheet1", "", rows);
    }

    public static WrittenWorkbook empty() {
        return new WrittenWorkbook();
    }

    /// A row whose cells have no references, texts inline and numbers as they are; null for a cell left out.
    public static String row(Object... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (Object cell : cells) {
            row.append(
                    switch (cell) {
                        case null -> "<c/>";
                        case Number number -> "<c><v>" + number + "</v></c>";
                        case String xml when xml.startsWith("<c") -> xml;
                        case Object text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
                    });
        }
        return row.append("</row>").toString();
    }

    /// @param state `hidden`, `veryHidden` or nothing
    public WrittenWorkbook sheet(String name, String state, String... rows) {
        int number = sheets.size() + 1;
        String part = "worksheets/sheet" + number + ".xml";
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                .formatted(name, number, state.isEmpty() ? "" : " state=\"" + state + "\"", number));
        relationship(number, "worksheet", part);
        return with(
                "xl/" + part,
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    /// A sheet that holds a chart.
    public WrittenWorkbook chart(String name) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
        relationship(number, "chartsheet", "chartsheets/sheet" + number + ".xml");
        return with("xl/chartsheets/sheet" + number + ".xml", "<chartsheet xmlns=\"" + MAIN + "\"/>");
    }

    /// Styles 1, 2 ... with these formats of numbers; style 0 is General.
    public WrittenWorkbook formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder uses = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            boolean builtin = codes[i].matches("\\d+");
            String id = builtin ? codes[i] : String.valueOf(164 + i);
            if (!builtin) {
                String code =
                        codes[i].replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
                formats.append("<numFmt numFmtId=\"")
                        .append(id)
                        .append("\" formatCode=\"")
                        .append(code)
                        .append("\"/>");
            }
            uses.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        relationship(90, "styles", "styles.xml");
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + uses
                        + "</cellXfs></styleSheet>");
    }

    /// Shared texts, each the content of an `si`.
    public WrittenWorkbook texts(String... contents) {
        relationship(91, "sharedStrings", "sharedStrings.xml");
        return with(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN + "\"><si>" + String.join("</si><si>", contents) + "</si></sst>");
    }

    /// Dates count from 1904.
    public WrittenWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// Another part, or another text of one.
    public WrittenWorkbook with(String part, String text) {
        parts.put(part, text);
        return this;
    }

    private void relationship(int number, String type, String target) {
        relationships.add(
                "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, OFFICE, type, target));
    }

    /// Its parts as they are written.
    public Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + TYPES + "\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        all.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>"
                        + String.join("", sheets) + "</sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + String.join("", relationships)
                        + "</Relationships>");
        all.putAll(parts);
        return all;
    }

    public Path write(Path file) throws IOException {
        return write(file, parts());
    }

    /// The same as a strict workbook has it: other namespaces.
    public Path writeStrict(Path file) throws IOException {
        Map<String, String> strict = new LinkedHashMap<>();
        parts().forEach((part, text) -> strict.put(
                part,
                text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        return write(file, strict);
    }

    /// An archive of texts.
    public static Path write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}

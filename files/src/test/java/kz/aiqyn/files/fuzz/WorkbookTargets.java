package kz.aiqyn.files.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The reader of workbooks: whole ones, and each of their parts in an archive that is sound.
final class WorkbookTargets {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="%s"><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><r><t>period</t></r></is></c>
            <c r="C1" t="str"><f>"measure"</f><v>measure</v></c><c r="D1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><f>DATE(2024,3,1)</f><v>45352</v></c>
            <c r="C2" t="str"><v>m_x0041_</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>
            <row><c t="e"><v>#N/A</v></c><c t="d"><v>2024-03-01</v></c><c t="b"><v>1</v></c><c s="2"><v>0.5</v></c></row>
            </sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>""".formatted(MAIN);

    private static final String BOOK = """
            <workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="0"/><sheets>
            <sheet name="h" sheetId="2" state="hidden" r:id="rId2"/><sheet name="s" sheetId="1" r:id="rId1"/>
            </sheets></workbook>""".formatted(MAIN, OFFICE);

    private static final String STYLES = """
            <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="[$-43F]mmmm\\ yyyy;@"/></numFmts>
            <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/>
            <xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>""".formatted(MAIN);

    private static final String TEXTS = """
            <sst xmlns="%s"><si><t>unit</t></si><si><r><rPr/><t xml:space="preserve">va</t></r><r><t>lue</t></r>
            <rPh><t>x</t></rPh></si></sst>""".formatted(MAIN);

    private static final Map<String, String> PARTS = parts();

    private WorkbookTargets() {}

    static List<FuzzTarget> all(Path folder) {
        List<FuzzTarget> targets = new ArrayList<>();
        targets.add(new FileTarget(
                "xlsx",
                folder.resolve("xlsx"),
                List.of(written(), archive(PARTS)),
                file -> DataFiles.read(List.of(file), null, Optional.empty(), DataOptions.NONE)));
        targets.add(part(folder, "xlsx-sheet", "xl/worksheets/sheet1.xml"));
        targets.add(part(folder, "xlsx-book", "xl/workbook.xml"));
        targets.add(part(folder, "xlsx-styles", "xl/styles.xml"));
        targets.add(part(folder, "xlsx-texts", "xl/sharedStrings.xml"));
        return targets;
    }

    private static FuzzTarget part(Path folder, String name, String part) {
        Path whole = folder.resolve(name + ".xlsx");
        return FileTarget.of(
                name,
                folder,
                file -> {
                    Map<String, String> parts = new LinkedHashMap<>(PARTS);
                    parts.remove(part);
                    try {
                        Files.write(whole, archive(parts, part, Files.readAllBytes(file)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    DataFiles.read(List.of(whole), null, Optional.empty(), DataOptions.NONE);
                },
                PARTS.getOrDefault(part, ""));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        "worksheet", "worksheets/sheet1.xml",
                        "worksheet", "worksheets/sheet2.xml",
                        "styles", "styles.xml",
                        "sharedStrings", "/xl/sharedStrings.xml"));
        parts.put("xl/workbook.xml", BOOK);
        parts.put("xl/worksheets/sheet1.xml", SHEET);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", TEXTS);
        return parts;
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Aiqyn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("values");
            String[] header = {"unit", "period", "measure", "value"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "2024");
            sheet.value(1, 2, "m");
            sheet.value(1, 3, 1.5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] archive(Map<String, String> parts) {
        return archive(parts, "docProps/app.xml", new byte[0]);
    }

    private static byte[] archive(Map<String, String> parts, String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The merged cells of a sheet, which the library for XLSX does not give.
record MergedCells(List<Range> ranges) {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST = 100_000;

    /// Rows from 1, columns from 0, both ends included.
    record Range(int top, int left, int bottom, int right) {}

    /// The merged cells of the sheet at an index from 0.
    static MergedCells read(Path path, int sheet) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> ids = new ArrayList<>();
            Map<String, String> targets = new HashMap<>();
            each(zip, "xl/workbook.xml", "sheet", reader -> ids.add(attribute(reader, "id")));
            each(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    reader -> targets.put(attribute(reader, "Id"), attribute(reader, "Target")));
            String target = sheet < ids.size() ? targets.getOrDefault(ids.get(sheet), "") : "";
            List<Range> ranges = new ArrayList<>();
            String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            each(zip, name, "mergeCell", reader -> add(attribute(reader, "ref"), ranges));
            return new MergedCells(List.copyOf(ranges));
        }
    }

    /// The rows with the text of each merged cell in all the cells that it covers.
    List<Row> spread(List<Row> rows) {
        List<Row> spread = new ArrayList<>(rows);
        for (Range range : ranges) {
            String text = rows.stream()
                    .filter(row -> row.number() == range.top)
                    .findFirst()
                    .map(row -> row.text(range.left))
                    .orElse("");
            for (int i = 0; i < spread.size() && !text.isEmpty(); i++) {
                Row row = spread.get(i);
                for (int c = range.left;
                        c <= range.right && row.number() >= range.top && row.number() <= range.bottom;
                        c++) {
                    row = row.text(c).isEmpty() ? row.with(c, text) : row;
                }
                spread.set(i, row);
            }
        }
        return spread;
    }

    private static void add(String reference, List<Range> ranges) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (matcher.matches() && ranges.size() < MOST) {
            int left = column(matcher.group(1));
            int right = Math.min(column(matcher.group(3)), left + 16_384);
            ranges.add(new Range(Integer.parseInt(matcher.group(2)), left, Integer.parseInt(matcher.group(4)), right));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static void each(ZipFile zip, String name, String element, Consumer<XMLStreamReader> to)
            throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    to.accept(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && !(name.equals("id") && reader.getAttributeNamespace(i) == null)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}

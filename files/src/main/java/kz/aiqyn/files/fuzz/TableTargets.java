package kz.aiqyn.files.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.files.coinr.CoinrImport;
import kz.aiqyn.files.coinr.CoinrOptions;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The parsers of tables: long and wide values, units, budgets, COINr's files, spreadsheets.
public final class TableTargets {

    private static final String LONG =
            "unit,period,measure,value,recorded,status,source,note\na,2024-Q1,m,1.5,2024-02-01,final,s,n\nb,2024-03,m,\"1,5\",,preliminary,,\nИтого,2024,m,NaN,,,,\n";
    private static final String SEMICOLON =
            "Субъект;Кезең;Көрсеткіш;Мәні\nАқжар;2024 жылғы 3-тоқсан;m;1\u00A0234,5\nЖиыны;;;\nБ;январь 2024 г.;m;1,234\n";
    private static final String WIDE =
            "Отчёт за 3 квартал 2024 года;;\n;2024-Q1;;2024-Q2\nАудан;m;n;m\na;1;2;3\nb;–;4,5;6\n";
    private static final String UNITS =
            "code,kato,name_kk,name_ru,name_en,kind,parent,from,to,area\no,610000000,О,О,O,oblast,,,,1\na,610000001,А,А,A,district,o,2023-01-01,2024-12-31,2\n";
    private static final String BUDGET =
            "oblast_kato,month,row_id,parent_row_id,level,code,name_ru,plan_period,executed\n610000000,2024-03,1,,0,2,ЗАТРАТЫ,1,2\n610000000,2024-03,2,1,1,7,ЖКХ,3,4\n620000000,2024-03,1,,0,2,ЗАТРАТЫ,1,2\n";
    private static final String META =
            "Level,iCode,Parent,Weight,Direction,Type\n1,x,P,1,1,Indicator\n1,y,I,0.5,-1,Indicator\n2,P,I,1,1,Aggregate\n3,I,NA,NA,1,Aggregate\n";
    private static final String DATA = "uCode,uName,x,y,Time\na,A,1,2,2020\nb,B,NaN,\"3\",2020\n";
    private static final String CELLS =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>period</t></is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><t>measure</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>value</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>2024</t></is></c><c r=\"C2\" t=\"str\"><v>m</v></c><c r=\"D2\"><f>1+1</f><v>2</v></c></row>";
    private static final String SHEET =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + CELLS + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";

    private TableTargets() {}

    /// All of them.
    ///
    /// @param folder for scratch
    /// @param methodology knows lines of a budget; any will do
    public static List<FuzzTarget> all(Path folder, Methodology methodology) {
        List<FuzzTarget> targets = new ArrayList<>();
        targets.add(values(folder));
        targets.add(FileTarget.of(
                "wide",
                folder,
                file -> DataFiles.read(List.of(file), null, Optional.empty(), DataOptions.NONE),
                WIDE,
                LONG));
        targets.add(FileTarget.of("units", folder, UnitsFile::read, UNITS));
        targets.add(FileTarget.of(
                "budget",
                folder,
                file -> DataFiles.read(List.of(file), methodology, Optional.empty(), DataOptions.NONE),
                BUDGET));
        targets.add(coinr("coinr-meta", folder, true, META));
        targets.add(coinr("coinr-data", folder, false, DATA));
        targets.add(spreadsheet(folder));
        targets.add(sheet(folder));
        return targets;
    }

    private static FuzzTarget values(Path folder) {
        List<byte[]> corpus = List.of(
                LONG.getBytes(StandardCharsets.UTF_8),
                SEMICOLON.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + LONG).getBytes(StandardCharsets.UTF_16LE),
                SEMICOLON.getBytes(Charset.forName("windows-1251")));
        return new FileTarget(
                "values",
                folder.resolve("values"),
                corpus,
                file -> DataFiles.read(List.of(file), null, Optional.empty(), DataOptions.NONE));
    }

    private static FuzzTarget coinr(String name, Path folder, boolean meta, String corpus) {
        Path other = folder.resolve(name + "-other");
        return FileTarget.of(
                name,
                folder,
                file -> {
                    write(other, (meta ? DATA : META).getBytes(StandardCharsets.UTF_8));
                    CoinrImport.read(new CoinrOptions(
                            meta ? file : other,
                            meta ? other : file,
                            new Normalisation.MinMax(),
                            new Scale(1, 100, 2),
                            Treatment.DEFAULT,
                            Aggregation.GEOMETRIC,
                            folder));
                },
                corpus);
    }

    /// A whole workbook, bit by bit: most damage ends at the archive.
    private static FuzzTarget spreadsheet(Path folder) {
        return new FileTarget(
                "xlsx",
                folder.resolve("xlsx"),
                List.of(workbook()),
                file -> DataFiles.read(List.of(file), null, Optional.empty(), DataOptions.NONE));
    }

    /// The text of a sheet in a sound archive.
    private static FuzzTarget sheet(Path folder) {
        Path whole = folder.resolve("sheet.xlsx");
        return FileTarget.of(
                "xlsx-sheet",
                folder,
                file -> {
                    write(whole, archive(bytes(file)));
                    DataFiles.read(List.of(whole), null, Optional.empty(), DataOptions.NONE);
                },
                SHEET);
    }

    private static byte[] workbook() {
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

    private static byte[] archive(byte[] sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String packaged = "http://schemas.openxmlformats.org/package/2006/";
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packaged + "content-types\"><Override PartName=\"/xl/workbook.xml\" "
                            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

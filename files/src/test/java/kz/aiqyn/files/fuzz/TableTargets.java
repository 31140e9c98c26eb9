package kz.aiqyn.files.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        targets.addAll(WorkbookTargets.all(folder));
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

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

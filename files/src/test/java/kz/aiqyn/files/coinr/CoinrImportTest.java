package kz.aiqyn.files.coinr;

import static kz.aiqyn.files.values.DataTests.file;
import static kz.aiqyn.files.values.DataTests.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.files.values.DataOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoinrImportTest {

    @TempDir
    Path folder;

    @Test
    void importsATreeOfAnyShape() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "\"\",\"Type\",\"Weight\",\"Parent\",\"iCode\",\"Level\",\"Direction\",\"Unit\",\"iName\"",
                "1,Indicator,\"0.5\",Sub,\"Goods & co\",1,\"-1\",USD,Goods",
                "2,Indicator,NA,Sub,Goods_._co,1,1,USD,",
                "3,Indicator,2,Index,Direct,1,1,,",
                "4,Aggregate,1,Pillar,Sub,2,1,,",
                "5,Aggregate,1,Index,Pillar,3,1,,",
                "6,Aggregate,1,NA,Index,4,1,,The index",
                "7,Group,NA,NA,GDP_group,,,,",
                "8,Denominator,NA,NA,Area,,,,");
        Path data = file(
                folder,
                "iData.csv",
                "uName,Area,Direct,uCode,GDP_group,Goods_._co,Goods & co,Time",
                "Austria,83,1.234,AUT,L,NaN,\"5\",2018",
                "\"Korea, South\",100,NA,KOR,XL,2,7,2018");
        CoinrOptions options = options(meta, data, Aggregation.COPELAND);
        CoinrIndex index = done(CoinrImport.read(options));
        Methodology methodology = index.methodology();
        assertThat(methodology.index().code()).isEqualTo("Index");
        assertThat(methodology.index().aggregation()).isEqualTo(Aggregation.COPELAND);
        assertThat(methodology.allBlocks()).extracting("code").containsExactly("Pillar", "Sub");
        assertThat(methodology.allBlocks()).extracting("aggregation").containsOnly(Aggregation.ARITHMETIC);
        assertThat(methodology.indicators()).extracting("code").containsExactly("Direct");
        Indicator goods = methodology.findIndicator("Goods & co").orElseThrow();
        assertThat(goods.formula()).isEqualTo("Goods___co");
        assertThat(goods.weight()).isEqualTo(0.5);
        assertThat(goods.scoring().direction()).isEqualTo(new Direction.Down());
        assertThat(methodology.findIndicator("Goods_._co").orElseThrow().weight())
                .isEqualTo(1);
        assertThat(index.units().find("KOR").orElseThrow().names().en()).isEqualTo("Korea, South");
        assertThat(index.units().find("AUT").orElseThrow().attribute("Area")).contains("83");
        assertThat(number(index.panel(), "AUT", "Direct")).isEqualTo(1.234);
        assertThat(number(index.panel(), "KOR", "Goods___co")).isEqualTo(7);
        assertThat(index.panel().find("AUT", Period.of("2018"), "Goods_._co")).isEmpty();
    }

    @Test
    void writesFilesThatReadBack() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "Level,iCode,Parent,Weight,Direction,Type",
                "1,a,I,1,1,Indicator",
                "2,I,,,,Aggregate");
        Path data = file(folder, "iData.csv", "uCode,a", "NA,0.1", "x,-1e-9");
        CoinrOptions options = options(meta, data, Aggregation.ARITHMETIC);
        CoinrIndex index = done(CoinrImport.run(options));
        Read<Data> again = DataFiles.read(
                List.of(folder.resolve("out/values.csv")),
                index.methodology(),
                Optional.of(index.units()),
                DataOptions.NONE);
        Panel panel = ((Read.Done<Data>) again).value().panel();
        assertThat(panel.find("NA", Period.of("2000"), "a")
                        .orElseThrow()
                        .reading()
                        .number())
                .isEqualTo(0.1);
        assertThat(panel.readings()).hasSize(2);
        ReadMethodology written = MethodologyFile.read(folder.resolve("out/methodology.yaml"));
        assertThat(written)
                .isInstanceOfSatisfying(
                        ReadMethodology.Good.class,
                        good -> assertThat(good.methodology()).isEqualTo(index.methodology()));
    }

    @Test
    void ratesWhatWasImportedByTheDefinitions() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "Level,iCode,Parent,Weight,Direction,Type",
                "1,a,P,1,1,Indicator",
                "1,b & c,P,3,-1,Indicator",
                "1,d,I,1,1,Indicator",
                "2,P,I,2,1,Aggregate",
                "3,I,,1,1,Aggregate");
        Path data = file(folder, "iData.csv", "uCode,a,b & c,d", "x,0,10,NA", "y,5,20,1", "z,10,30,2");
        CoinrIndex index = done(CoinrImport.read(options(meta, data, Aggregation.GEOMETRIC)));
        assertThat(MethodologyCheck.check(index.methodology()))
                .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        Preparation.Ready ready = (Preparation.Ready) Rating.prepare(index.methodology(), index.panel());
        assertThat(ready.rating().periods()).containsExactly(Period.of("2000"));
        Edition edition = ready.rating().rate(Period.of("2000")).getFirst();
        int x = edition.find("x").orElseThrow();
        int y = edition.find("y").orElseThrow();
        double pillarX = Math.exp((1 * Math.log(1) + 3 * Math.log(100)) / 4);
        double pillarY = 50.5;
        assertThat(edition.score(0, x).orElseThrow()).isCloseTo(pillarX, within(1e-9 * pillarX));
        double indexY = Math.exp((2 * Math.log(pillarY) + 1 * Math.log(1)) / 3);
        assertThat(edition.score(0, y).orElseThrow()).isCloseTo(indexY, within(1e-9 * indexY));
        assertThat(edition.place(0, x)).hasValue(1);
    }

    @Test
    void tellsWhatIsWrongWithTheTree() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "Level,iCode,Parent,Weight,Direction,Type",
                "1,a,Nowhere,1,1,Indicator",
                "1,a,I,1,1,Indicator",
                "1,b,I,-1,1,Indicator",
                "1,c,P,0,1,Indicator",
                "2,P,I,1,1,Aggregate",
                "3,I,,1,1,Aggregate",
                "3,J,NA,1,1,Aggregate",
                "1,d,I,1,0,Indicator",
                "2,K,L,1,1,Aggregate",
                "2,L,K,1,1,Aggregate");
        Path data = file(folder, "iData.csv", "uCode,a,b,c", "u,1,2,x", "u,1,2,3");
        assertThat(places(CoinrImport.read(options(meta, data, Aggregation.ARITHMETIC))))
                .containsExactly(
                        "3 [2 (iCode)] table.coinr.twice",
                        "4 [4 (Weight)] table.coinr.weight",
                        "9 [5 (Direction)] table.coinr.direction",
                        "2 [3 (Parent)] table.coinr.parent",
                        "8 [3 (Parent)] table.coinr.tops",
                        "10 [3 (Parent)] table.coinr.circle",
                        "6 [3 (Parent)] table.coinr.zero-weights",
                        "8 [3 (Parent)] table.coinr.childless",
                        "1 [] table.coinr.no-column",
                        "2 [4 (c)] table.number.wrong",
                        "3 [1 (uCode)] table.units.twice");
    }

    @Test
    void neverPutsValuesOfATimeThatIsNoYearUnderAnother() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "iCode,Parent,Weight,Direction,Type",
                "x,I,1,1,Indicator",
                "y,I,1,1,Indicator",
                "I,NA,1,1,Aggregate");
        Path data = file(folder, "iData.csv", "uCode,x,y,Time", "A,1,2,2018-M12", "B,1,2,2018", "1.0,1,2,NA");
        assertThat(places(CoinrImport.read(options(meta, data, Aggregation.ARITHMETIC))))
                .containsExactly("2 [4 (Time)] table.coinr.time", "4 [1 (uCode)] table.code.number");
        Path several = file(folder, "several.csv", "uCode,x,y,Time", "A,1,2,2018", "B,1,2,2019");
        Read<CoinrIndex> read = CoinrImport.read(options(meta, several, Aggregation.ARITHMETIC));
        assertThat(((Read.Done<CoinrIndex>) read).notices())
                .extracting(Notice::phrase)
                .containsExactly(Phrase.of("table.coinr.times", "2018, 2019", "2000"));
    }

    @Test
    void refusesGeometricMeansOfZero() throws IOException {
        Path meta = file(
                folder,
                "iMeta.csv",
                "Level,iCode,Parent,Weight,Direction,Type",
                "1,a,I,1,1,Indicator",
                "2,I,,,,Aggregate");
        Path data = file(folder, "iData.csv", "uCode,a", "x,1");
        CoinrOptions options = new CoinrOptions(
                meta, data, new Normalisation.MinMax(), Scale.DEFAULT, Treatment.NONE, Aggregation.GEOMETRIC, folder);
        assertThat(places(CoinrImport.read(options))).containsExactly("0 [] table.coinr.scale");
    }

    private CoinrOptions options(Path meta, Path data, Aggregation aggregation) {
        return new CoinrOptions(
                meta,
                data,
                new Normalisation.MinMax(),
                new Scale(1, 100, 2),
                Treatment.DEFAULT,
                aggregation,
                folder.resolve("out"));
    }

    private static CoinrIndex done(Read<CoinrIndex> read) {
        return switch (read) {
            case Read.Done<CoinrIndex>(CoinrIndex value, var notices) -> value;
            case Read.Failed<CoinrIndex>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static double number(Panel panel, String unit, String measure) {
        return panel.find(unit, Period.of("2018"), measure)
                .orElseThrow()
                .reading()
                .number();
    }
}

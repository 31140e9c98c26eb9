package kz.aiqyn.portal.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.report.content.ReportContent;

/// The values of indicators as SDMX-CSV 2.0: the format in which statistical offices exchange data.
///
/// A missing value is an empty `OBS_VALUE` with the status `M`, a preliminary one has `P`, others `A` (code list
/// `CL_OBS_STATUS`).
public final class SdmxCsv {

    public static final String TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";

    private SdmxCsv() {}

    public static byte[] write(ReportContent content) {
        StringWriter out = new StringWriter();
        try {
            CsvRows rows = CsvRows.into(out, CsvDialect.PROGRAMS).heads(PublicDictionaries.SDMX);
            write(rows, content);
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvRows rows, ReportContent content) {
        String structure = "AIQYN:%s(%s.0)"
                .formatted(
                        content.methodology().identity().code(),
                        content.methodology().identity().version().replaceAll("[^0-9.]", ""));
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
                    rows.row(row(structure, edition, leaf, unit));
                }
            }
        }
    }

    private static List<String> row(String structure, Edition edition, int leaf, int unit) {
        Tree tree = edition.tree();
        double value = edition.cells().raw()[leaf][unit];
        boolean missing = Double.isNaN(value);
        boolean preliminary = edition.cells().preliminary()[leaf][unit];
        return List.of(
                "dataflow",
                structure,
                "I",
                frequency(edition.period()),
                edition.units().get(unit).code(),
                tree.indicator(leaf).code(),
                time(edition.period()),
                missing ? "" : Double.toString(value),
                tree.indicator(leaf).unit(),
                missing ? "M" : preliminary ? "P" : "A");
    }

    private static String frequency(Period period) {
        return switch (period.kind()) {
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF_YEAR -> "S";
            case YEAR -> "A";
        };
    }

    /// SDMX writes a half-year with an S.
    private static String time(Period period) {
        return period.kind() == PeriodKind.HALF_YEAR ? period.toString().replace('H', 'S') : period.toString();
    }
}

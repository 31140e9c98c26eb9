package kz.aiqyn.files.export;

import java.util.List;
import kz.aiqyn.files.export.ExportColumn.Measured;

/// The tables that this module writes and reads as files.
public final class FileDictionaries {

    /// `scores.csv` of the command line: every score of every period.
    public static final Dictionary SCORES = Dictionary.of(
            "all-scores",
            "dictionary.scores",
            ExportColumn.period("period"),
            ExportColumn.code("unit"),
            ExportColumn.code("code"),
            ExportColumn.word("level"),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.whole("rank", Measured.PLACE),
            ExportColumn.code("band"),
            ExportColumn.decimal("coverage", Measured.SHARE),
            ExportColumn.word("flags"));

    /// `values.csv`, which is imported: every reading of every measure.
    public static final Dictionary READINGS = Dictionary.of(
            "readings",
            "dictionary.readings",
            ExportColumn.code("unit"),
            ExportColumn.period("period"),
            ExportColumn.code("measure"),
            ExportColumn.decimal("value", Measured.METHODOLOGY),
            ExportColumn.moment("recorded"),
            ExportColumn.word("status"),
            ExportColumn.text("source"),
            ExportColumn.text("note"));

    /// `units.csv`, which is imported: who is rated.
    public static final Dictionary UNITS = Dictionary.of(
            "units",
            "dictionary.units",
            ExportColumn.code("code"),
            ExportColumn.code("kato"),
            ExportColumn.text("name_kk"),
            ExportColumn.text("name_ru"),
            ExportColumn.text("name_en"),
            ExportColumn.code("kind"),
            ExportColumn.code("parent"),
            ExportColumn.day("from"),
            ExportColumn.day("to"));

    private FileDictionaries() {}

    public static List<Dictionary> list() {
        return List.of(SCORES, READINGS, UNITS);
    }
}

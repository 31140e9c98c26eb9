package kz.aiqyn.files.export;

import java.util.List;
import kz.aiqyn.files.export.Column.Measured;

/// The tables that this module writes and reads as files.
public final class FileDictionaries {

    /// `scores.csv` of the command line: every score of every period.
    public static final Dictionary SCORES = Dictionary.of(
            "all-scores",
            "dictionary.scores",
            Column.period("period"),
            Column.code("unit"),
            Column.code("code"),
            Column.word("level"),
            Column.decimal("score", Measured.POINTS),
            Column.whole("rank", Measured.PLACE),
            Column.code("band"),
            Column.decimal("coverage", Measured.SHARE),
            Column.word("flags"));

    /// `values.csv`, which is imported: every reading of every measure.
    public static final Dictionary READINGS = Dictionary.of(
            "readings",
            "dictionary.readings",
            Column.code("unit"),
            Column.period("period"),
            Column.code("measure"),
            Column.decimal("value", Measured.METHODOLOGY),
            Column.moment("recorded"),
            Column.word("status"),
            Column.text("source"),
            Column.text("note"));

    /// `units.csv`, which is imported: who is rated.
    public static final Dictionary UNITS = Dictionary.of(
            "units",
            "dictionary.units",
            Column.code("code"),
            Column.code("kato"),
            Column.text("name_kk"),
            Column.text("name_ru"),
            Column.text("name_en"),
            Column.code("kind"),
            Column.code("parent"),
            Column.day("from"),
            Column.day("to"));

    private FileDictionaries() {}

    public static List<Dictionary> list() {
        return List.of(SCORES, READINGS, UNITS);
    }
}

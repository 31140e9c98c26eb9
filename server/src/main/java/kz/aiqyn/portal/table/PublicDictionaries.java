package kz.aiqyn.portal.table;

import kz.aiqyn.files.export.Dictionaries;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.ExportColumn;
import kz.aiqyn.files.export.ExportColumn.Measured;
import kz.aiqyn.files.export.FileDictionaries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The columns of the tables of public pages. Their names do not change: programs read them.
@Configuration(proxyBeanMethods = false)
public class PublicDictionaries {

    public static final Dictionary SCORES = Dictionary.of(
            "scores",
            "portal.dictionary.scores",
            ExportColumn.period("period"),
            ExportColumn.code("group"),
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.whole("place", Measured.PLACE),
            ExportColumn.whole("of", Measured.UNITS),
            ExportColumn.text("interval"),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.code("band"),
            ExportColumn.decimal("coverage", Measured.SHARE));

    public static final Dictionary VALUES = Dictionary.of(
            "values",
            "portal.dictionary.values",
            ExportColumn.period("period"),
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.code("indicator"),
            ExportColumn.text("indicator_name"),
            ExportColumn.decimal("value", Measured.BESIDE),
            ExportColumn.text("measured_in"),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.whole("place", Measured.PLACE),
            ExportColumn.decimal("weight", Measured.SHARE),
            ExportColumn.word("status"),
            ExportColumn.word("notes"),
            ExportColumn.text("source"),
            ExportColumn.day("recorded"));

    public static final Dictionary SERIES = Dictionary.of(
            "series",
            "portal.dictionary.series",
            ExportColumn.period("period"),
            ExportColumn.code("version"),
            ExportColumn.code("group"),
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.code("indicator"),
            ExportColumn.text("indicator_name"),
            ExportColumn.decimal("value", Measured.BESIDE),
            ExportColumn.text("measured_in"),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.whole("place", Measured.PLACE),
            ExportColumn.word("status"),
            ExportColumn.word("notes"),
            ExportColumn.text("page"));

    public static final Dictionary INDICATORS = Dictionary.of(
            "indicators",
            "portal.dictionary.indicators",
            ExportColumn.code("code"),
            ExportColumn.text("name"),
            ExportColumn.code("block"),
            ExportColumn.text("measured_in"),
            ExportColumn.text("formula"),
            ExportColumn.decimal("weight", Measured.SHARE),
            ExportColumn.decimal("weight_in_total", Measured.SHARE),
            ExportColumn.decimal("weight_as_written", Measured.SHARE),
            ExportColumn.word("weight_reason"));

    public static final Dictionary COMPARISON = Dictionary.of(
            "compare",
            "portal.dictionary.compare",
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.code("node"),
            ExportColumn.text("node_name"),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.whole("place", Measured.PLACE));

    public static final Dictionary WEIGHTS = Dictionary.of(
            "weights",
            "portal.dictionary.weights",
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.whole("place", Measured.PLACE),
            ExportColumn.decimal("score", Measured.POINTS),
            ExportColumn.whole("published_place", Measured.PLACE),
            ExportColumn.decimal("published_score", Measured.POINTS));

    static final Dictionary SDMX = Dictionary.of(
            "sdmx",
            "portal.dictionary.sdmx",
            ExportColumn.word("STRUCTURE"),
            ExportColumn.code("STRUCTURE_ID"),
            ExportColumn.word("ACTION"),
            ExportColumn.word("FREQ"),
            ExportColumn.code("REF_AREA"),
            ExportColumn.code("INDICATOR"),
            ExportColumn.period("TIME_PERIOD"),
            ExportColumn.decimal("OBS_VALUE", Measured.BESIDE),
            ExportColumn.text("UNIT_MEASURE"),
            ExportColumn.word("OBS_STATUS"));

    @Bean
    @Order(1)
    Dictionaries publicTables() {
        return Dictionaries.of(SCORES, VALUES, SERIES, INDICATORS, COMPARISON, WEIGHTS, SDMX);
    }

    /// The files that are imported, which have no page of their own.
    @Bean
    @Order(2)
    Dictionaries fileTables() {
        return new Dictionaries(FileDictionaries.list());
    }
}

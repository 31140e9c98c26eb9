package kz.aiqyn.portal.table;

import kz.aiqyn.files.export.Column;
import kz.aiqyn.files.export.Column.Measured;
import kz.aiqyn.files.export.Dictionaries;
import kz.aiqyn.files.export.Dictionary;
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
            Column.period("period"),
            Column.code("group"),
            Column.code("unit"),
            Column.text("name"),
            Column.whole("place", Measured.PLACE),
            Column.whole("of", Measured.UNITS),
            Column.text("interval"),
            Column.decimal("score", Measured.POINTS),
            Column.code("band"),
            Column.decimal("coverage", Measured.SHARE));

    public static final Dictionary VALUES = Dictionary.of(
            "values",
            "portal.dictionary.values",
            Column.period("period"),
            Column.code("unit"),
            Column.text("name"),
            Column.code("indicator"),
            Column.text("indicator_name"),
            Column.decimal("value", Measured.BESIDE),
            Column.text("measured_in"),
            Column.decimal("score", Measured.POINTS),
            Column.whole("place", Measured.PLACE),
            Column.decimal("weight", Measured.SHARE),
            Column.word("status"),
            Column.word("notes"),
            Column.text("source"),
            Column.day("recorded"));

    public static final Dictionary INDICATORS = Dictionary.of(
            "indicators",
            "portal.dictionary.indicators",
            Column.code("code"),
            Column.text("name"),
            Column.code("block"),
            Column.text("measured_in"),
            Column.text("formula"),
            Column.decimal("weight", Measured.SHARE),
            Column.decimal("weight_in_total", Measured.SHARE));

    public static final Dictionary COMPARISON = Dictionary.of(
            "compare",
            "portal.dictionary.compare",
            Column.code("unit"),
            Column.text("name"),
            Column.code("node"),
            Column.text("node_name"),
            Column.decimal("score", Measured.POINTS),
            Column.whole("place", Measured.PLACE));

    public static final Dictionary WEIGHTS = Dictionary.of(
            "weights",
            "portal.dictionary.weights",
            Column.code("unit"),
            Column.text("name"),
            Column.whole("place", Measured.PLACE),
            Column.decimal("score", Measured.POINTS),
            Column.whole("published_place", Measured.PLACE),
            Column.decimal("published_score", Measured.POINTS));

    static final Dictionary SDMX = Dictionary.of(
            "sdmx",
            "portal.dictionary.sdmx",
            Column.word("STRUCTURE"),
            Column.code("STRUCTURE_ID"),
            Column.word("ACTION"),
            Column.word("FREQ"),
            Column.code("REF_AREA"),
            Column.code("INDICATOR"),
            Column.period("TIME_PERIOD"),
            Column.decimal("OBS_VALUE", Measured.BESIDE),
            Column.text("UNIT_MEASURE"),
            Column.word("OBS_STATUS"));

    @Bean
    @Order(1)
    Dictionaries publicTables() {
        return Dictionaries.of(SCORES, VALUES, INDICATORS, COMPARISON, WEIGHTS, SDMX);
    }

    /// The files that are imported, which have no page of their own.
    @Bean
    @Order(2)
    Dictionaries fileTables() {
        return new Dictionaries(FileDictionaries.list());
    }
}

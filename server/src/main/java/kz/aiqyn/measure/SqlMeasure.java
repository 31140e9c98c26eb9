package kz.aiqyn.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A measure that one query over a register's flat views gives, in the SQL that PostgreSQL and Spark share.
///
/// The query gives the columns `organisation` (its code), `period` (`2025-Q3`), `number` (a decimal; null
/// where there is none) and `known_at` (when the latest record behind it was written), for all organisations
/// and periods.
///
/// @param query the SQL
/// @param mayNotApply the query has a column `applies` too, false where the measure has no meaning: a city has no
///     rural districts
public record SqlMeasure(MeasureDefinition definition, String query, boolean mayNotApply) {

    /// A measure whose query is in the file `<code>.sql` beside a class.
    ///
    /// @throws IllegalStateException when there is no such file
    public static SqlMeasure of(MeasureDefinition definition, Class<?> beside) {
        String file = definition.measure().code() + ".sql";
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the query of a measure is not there: %s beside %s".formatted(file, beside.getName()));
            }
            return new SqlMeasure(definition, new String(stream.readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The same, where it may have no meaning.
    public SqlMeasure mayNotApply(boolean may) {
        return new SqlMeasure(definition, query, may);
    }

    public String code() {
        return definition.measure().code();
    }
}

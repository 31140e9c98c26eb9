package kz.aiqyn.files.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.Optional;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;

/// How a table is written as CSV: for programs, or so that Excel opens it on a double click.
///
/// @param separator between cells
/// @param decimal mark of decimals
/// @param marked true when the file begins with the mark of UTF-8, without which Excel takes another encoding
/// @param people the language of whoever reads it; empty for programs
/// @param lines how lines end
public record CsvDialect(char separator, char decimal, boolean marked, Optional<Wording> people, LineDelimiter lines) {

    /// Commas, decimal points, UTF-8 without a mark, periods by their codes.
    public static final CsvDialect PROGRAMS = new CsvDialect(',', '.', false, Optional.empty(), LineDelimiter.LF);

    /// What Excel expects in a language: semicolons and decimal commas in Kazakh and Russian. Periods stand
    /// in words, for Excel takes `2025-03` for a day.
    public static CsvDialect excel(Language language) {
        boolean comma = language != Language.EN;
        return new CsvDialect(
                comma ? ';' : ',', comma ? ',' : '.', true, Optional.of(Wording.of(language)), LineDelimiter.CRLF);
    }
}

package kz.aiqyn.rating.collection.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.DecimalMark;
import kz.aiqyn.files.table.Encoding;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.values.DataOptions;
import org.jspecify.annotations.Nullable;

/// The form by which a file is sent in.
///
/// @param versions of methodologies to choose from
/// @param filled what was filled in
/// @param problems of the file that was refused, null when none was
/// @param message why nothing was done; null when there is nothing to say
/// @param same address of the import that had the same file, null when there is none
record ImportForm(
        List<Choice> versions,
        Filled filled,
        @Nullable Problems problems,
        @Nullable Phrase message,
        @Nullable String same) {

    /// A version of a methodology: `code/version`.
    public record Choice(String value, Names title, String version, String state) {}

    /// The fields as they were filled in.
    ///
    /// @param methodology `code/version`
    /// @param period what a wide table speaks of when it does not say
    public record Filled(String methodology, String period, String encoding, String decimal, String sheet) {

        /// A form may leave fields out.
        public Filled(
                @Nullable String methodology,
                @Nullable String period,
                @Nullable String encoding,
                @Nullable String decimal,
                @Nullable String sheet) {
            this.methodology = Objects.requireNonNullElse(methodology, "");
            this.period = Objects.requireNonNullElse(period, "");
            this.encoding = Objects.requireNonNullElse(encoding, "");
            this.decimal = Objects.requireNonNullElse(decimal, "");
            this.sheet = Objects.requireNonNullElse(sheet, "");
        }

        static final Filled NOTHING = new Filled("", "", "", "", "");

        /// Whether one of the fields is filled that are folded away.
        public boolean isOpen() {
            return !(period + encoding + decimal + sheet).isBlank();
        }

        /// Whether a period was filled in that is none.
        public boolean hasWrongPeriod() {
            return !period.isBlank() && PeriodText.find(period).isEmpty();
        }

        DataOptions options() {
            Optional<Encoding> code = Encoding.find(encoding);
            DecimalMark mark = switch (decimal) {
                case "point" -> DecimalMark.POINT;
                case "comma" -> DecimalMark.COMMA;
                default -> null;
            };
            return new DataOptions(
                    new TableOptions(code.orElse(null), null, mark, sheet.isBlank() ? null : sheet.strip()),
                    PeriodText.find(period).orElse(null));
        }
    }
}

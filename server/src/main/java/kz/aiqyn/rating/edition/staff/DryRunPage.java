package kz.aiqyn.rating.edition.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// A version on a past period beside what was published.
///
/// @param version in the form, with its methodology; blank at first
/// @param errors of the version, with which it cannot be computed
/// @param asOf as of when the periods are
/// @param period in the form, blank at first
/// @param result what came of the last dry run; empty when there was none
record DryRunPage(
        List<Choice> versions,
        String version,
        List<Choice> periods,
        List<Phrase> errors,
        AsOf asOf,
        String period,
        Optional<Result> result) {

    public record Choice(String value, String name) {}

    /// What the form shows: what was asked for, else the first of what may be chosen.
    public Form form() {
        return Form.EMPTY
                .with(
                        "version",
                        version.isEmpty() && !versions.isEmpty()
                                ? versions.getFirst().value()
                                : version)
                .with(
                        "period",
                        period.isEmpty() && !periods.isEmpty()
                                ? periods.getFirst().value()
                                : period);
    }

    /// The names of what may be chosen, by what the form sends.
    public static Map<String, String> names(List<Choice> choices) {
        Map<String, String> names = new LinkedHashMap<>();
        choices.forEach(choice -> names.put(choice.value(), choice.name()));
        return names;
    }

    /// @param old whether the version was changed since
    /// @param published whether there is a published edition to compare with
    /// @param page its address
    /// @param query of its address, with the question mark
    public record Result(
            String known, boolean old, boolean published, DryRunMovements movements, String page, String query) {

        /// Where the same table is as a file.
        ///
        /// @param ending of the file, with its dot
        public String table(String ending) {
            return page + ending + query;
        }
    }
}

package kz.aiqyn.rating.collection.page;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// What is missing for a period, by measure and by organisation.
///
/// @param chosen `code/version` of the methodology, empty when there is none
/// @param period as it was filled in
/// @param wrongPeriod whether that is none
/// @param count of all values together
/// @param mayFill whether the reader sends in values of a body
/// @param asOf as of when this is
record MissingPage(
        List<ImportForm.Choice> versions,
        String chosen,
        String period,
        boolean wrongPeriod,
        Count count,
        List<OfMeasure> measures,
        List<OfOrganisation> organisations,
        boolean mayFill,
        AsOf asOf) {

    /// Where the reader fills in their own body's.
    public String fill() {
        return CollectionAddresses.fill(chosen, Period.of(period));
    }

    /// @param expected how many values there should be
    /// @param missing how many nobody has given or sent
    /// @param sent how many were sent in and wait to be accepted
    public record Count(int expected, int missing, int sent) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(expected + other.expected, missing + other.missing, sent + other.sent);
        }

        public boolean isComplete() {
            return missing + sent == 0;
        }
    }

    /// @param organisations whose value is missing
    public record OfMeasure(Names names, String code, Period period, Count count, List<Names> organisations) {}

    public record OfOrganisation(Names names, String code, Count count) {}

    /// What may be chosen, in the reader's language.
    public Map<String, String> choices(Words words) {
        return ImportForm.choices(versions, words);
    }

    /// What was asked for, with what is wrong in it.
    public Form form() {
        Form form = Form.EMPTY.with("methodology", chosen).with("period", period);
        return wrongPeriod ? form.wrong("period", Phrase.of("collection.form.wrong-period")) : form;
    }
}

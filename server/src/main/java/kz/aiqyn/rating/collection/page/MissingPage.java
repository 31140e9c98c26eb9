package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// What is missing for a period, by measure and by organisation.
///
/// @param chosen `code/version` of the methodology, empty when there is none
/// @param period as it was filled in
/// @param wrongPeriod whether that is none
/// @param expected how many values there should be
/// @param missing how many there are not
/// @param mayFill whether the reader sends in values of a body
/// @param asOf as of when this is
record MissingPage(
        List<ImportForm.Choice> versions,
        String chosen,
        String period,
        boolean wrongPeriod,
        int expected,
        int missing,
        List<OfMeasure> measures,
        List<OfOrganisation> organisations,
        boolean mayFill,
        AsOf asOf) {

    /// Where the reader fills in their own body's.
    public String fill() {
        return CollectionAddresses.fill(chosen, Period.of(period));
    }

    /// @param organisations whose value is missing
    public record OfMeasure(Names names, String code, Period period, int expected, List<Names> organisations) {}

    /// @param missing how many of its values are missing
    public record OfOrganisation(Names names, String code, int expected, int missing) {}
}

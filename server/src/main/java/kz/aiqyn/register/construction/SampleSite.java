package kz.aiqyn.register.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// An invented site with the times at which its records were written.
///
/// @param first as it was written when it began
/// @param dossier as it is now, with the rows below it
/// @param written when a record about a day was written
record SampleSite(
        ConstructionSite first,
        SiteDossier dossier,
        List<QuarterMoney> quarters,
        List<HousingTurn> turns,
        Function<LocalDate, Instant> written) {

    SampleSite {
        quarters = List.copyOf(quarters);
        turns = List.copyOf(turns);
    }
}

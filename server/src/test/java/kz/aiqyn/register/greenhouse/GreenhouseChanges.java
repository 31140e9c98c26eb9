package kz.aiqyn.register.greenhouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes greenhouses and harvests, and tells which measures that touches.
@Service
class GreenhouseChanges extends RecordChanges<Greenhouse> {

    private final Greenhouses houses;
    private final Keeping keeping;

    GreenhouseChanges(Greenhouses houses, Keeping keeping) {
        super(houses, List.of(houses.harvests()), keeping);
        this.houses = houses;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable Greenhouse before, Greenhouse after, LocalDate today) {
        return GreenhouseMeasures.touched(before, after, today).map(touched -> touched);
    }

    /// Keeps the harvest of a year, or what it is corrected to.
    ///
    /// @param seen version of the greenhouse that the sender saw
    Outcome<Long> record(long id, int seen, Harvest harvest) {
        return below(
                id,
                seen,
                house -> house.years(keeping.today()).contains(Period.year(harvest.year()))
                        ? record(house, harvest, 0)
                        : Outcome.refused(
                                "year", Phrase.of("greenhouse.refused.year", Integer.toString(harvest.year()))));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> record(Greenhouse house, Harvest harvest, long intake) {
        return put(houses.harvests(), house, harvest, "harvested", intake);
    }
}

package kz.aiqyn.register.construction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the page of the records behind a value shows.
@Component
class SiteRecords {

    private final KnownSites known;
    private final Owners owners;
    private final MeasureUses uses;
    private final InstantSource clock;

    SiteRecords(KnownSites known, Owners owners, MeasureUses uses, InstantSource clock) {
        this.known = known;
        this.owners = owners;
        this.uses = uses;
        this.clock = clock;
    }

    /// @param moment as of when the records were known; now when it is none
    RecordsPage page(String measure, String organisation, String period, String moment) {
        Names names =
                ConstructionMeasures.find(measure).orElseThrow(() -> Absent.of("construction.absent.measure", measure));
        Period quarter = Period.find(period)
                .filter(found -> found.kind() == PeriodKind.QUARTER)
                .orElseThrow(() -> Absent.of("construction.absent.quarter", period));
        owners.requireKnown(organisation);
        Instant at = moment(moment);
        LocalDate today = Kazakhstan.today(clock);
        LocalDate day = quarter.end().isAfter(today) ? today : quarter.end();
        RecordsPage.Shows shows = RecordsPage.Shows.of(measure);
        return new RecordsPage(
                names,
                owners.name(organisation),
                organisation,
                quarter,
                at,
                shows,
                known.list(organisation, quarter, day, at, shows),
                uses.of(organisation, List.of(measure), quarter));
    }

    private Instant moment(String text) {
        Instant now = clock.instant();
        try {
            Instant asked = text.isEmpty() ? now : Instant.parse(text);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeException e) { // no moment, so what is known now is shown
            return now;
        }
    }
}

package kz.aiqyn.register.appraisal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together the pages over many proposals.
@Component
class AppraisalPages {

    private static final int PRESSING = 10;

    private final AppraisalTotals totals;
    private final Organisations organisations;
    private final Owners owners;
    private final KnownProposals known;
    private final MeasureUses uses;
    private final InstantSource clock;

    AppraisalPages(
            AppraisalTotals totals,
            Organisations organisations,
            Owners owners,
            KnownProposals known,
            MeasureUses uses,
            InstantSource clock) {
        this.totals = totals;
        this.known = known;
        this.uses = uses;
        this.organisations = organisations;
        this.owners = owners;
        this.clock = clock;
    }

    /// @param organisation of whom; empty for all that the scope covers
    /// @param asked the year, empty for the latest of which there is more than proposals
    AppraisalOverview overview(String organisation, String asked, Scope scope, String list) {
        Scope own = within(organisation, scope);
        List<Integer> years = totals.years();
        int year = year(asked, years);
        return new AppraisalOverview(
                organisation,
                year,
                list,
                years,
                totals.all(own, year),
                organisation.isEmpty() ? totals.byBody(own, year) : List.of(),
                totals.byYear(own, year),
                totals.pressing(own, year, PRESSING),
                names());
    }

    private int year(String asked, List<Integer> years) {
        if (asked.isEmpty()) {
            return totals.latestBegun()
                    .or(() -> years.stream().findFirst())
                    .orElseGet(() -> Kazakhstan.today(clock).getYear());
        }
        if (!asked.matches("\\d{4}")) {
            throw Absent.of("appraisal.absent.year", asked);
        }
        return Integer.parseInt(asked);
    }

    private Scope within(String organisation, Scope scope) {
        if (organisation.isEmpty()) {
            return scope;
        }
        owners.requireKnown(organisation);
        return new Scope(false, new TreeSet<>(List.of(organisation)));
    }

    /// The proposals behind a value.
    ///
    /// @param moment as of when they were known; now when it is none
    RecordsPage records(String measure, String organisation, String asked, String moment) {
        Names of = AppraisalMeasures.find(measure).orElseThrow(() -> Absent.of("appraisal.absent.measure", measure));
        owners.requireKnown(organisation);
        int year = year(asked, totals.years());
        Instant at = moment(moment);
        return new RecordsPage(
                of,
                owners.name(organisation),
                organisation,
                year,
                at,
                known.list(organisation, year, at),
                uses.of(List.of(new MeasureKey(organisation, measure, Period.year(year)))));
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

    /// Of bodies, by code.
    Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }
}

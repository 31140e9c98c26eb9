package kz.aiqyn.register.services;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the pages over many records: the overview, and the records behind a value.
@Component
class ServicesPages {

    private static final int PRESSING = 8;

    private final ServiceTotals totals;
    private final KnownRecords known;
    private final Assessments assessments;
    private final ServicePassports passports;
    private final Organisations organisations;
    private final Owners owners;
    private final MeasureUses uses;
    private final InstantSource clock;

    ServicesPages(
            ServiceTotals totals,
            KnownRecords known,
            Assessments assessments,
            ServicePassports passports,
            Organisations organisations,
            Owners owners,
            MeasureUses uses,
            InstantSource clock) {
        this.totals = totals;
        this.known = known;
        this.assessments = assessments;
        this.passports = passports;
        this.organisations = organisations;
        this.owners = owners;
        this.uses = uses;
        this.clock = clock;
    }

    /// The quarter asked for, or the latest of which anything was told.
    private Period quarter(String text, Scope scope) {
        return text.isEmpty()
                ? totals.latest(scope).orElseGet(() -> Quarters.of(Kazakhstan.today(clock)))
                : asked(text);
    }

    private static Period asked(String text) {
        return FigureForm.quarter(text).orElseThrow(() -> Absent.of("services.absent.quarter", text));
    }

    /// @param organisation of whom; empty for all that the scope covers
    /// @param service code of the service; empty for all
    /// @param period the quarter; empty for the latest
    ServicesOverview overview(String organisation, String service, String period, Scope scope, String list) {
        Scope own = scope(organisation, scope);
        Period quarter = quarter(period, own);
        @Nullable
        ServicePassport passport = service.isEmpty()
                ? null
                : passports.present(service).orElseThrow(() -> Absent.of("services.absent.service", service));
        boolean all = service.isEmpty();
        List<ServiceTotals.Total> quarters =
                all ? totals.byQuarter(own, quarter) : totals.byQuarter(service, own, quarter);
        List<ServiceTotals.Total> parts = !all
                ? totals.byBody(service, own, quarter)
                : organisation.isEmpty() ? totals.byBody(own, quarter) : totals.byService(own, quarter);
        return new ServicesOverview(
                new ServicesOverview.Asked(organisation, service, quarter, list),
                passport,
                quarters.stream()
                        .filter(total -> total.key().equals(quarter.toString()))
                        .map(ServiceTotals.Total::facts)
                        .findFirst()
                        .orElse(QuarterFacts.NONE),
                parts,
                quarters,
                all ? totals.pressing(own, quarter, PRESSING) : List.of(),
                names());
    }

    private Scope scope(String organisation, Scope scope) {
        if (organisation.isEmpty()) {
            return scope;
        }
        owners.requireKnown(organisation);
        return new Scope(false, new TreeSet<>(List.of(organisation)));
    }

    private Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().forEach((RatedUnit unit) -> names.put(unit.code(), unit.names()));
        return names;
    }

    /// The records behind a value.
    ///
    /// @param moment as of when they were known; now when it is none
    RecordsPage records(String measure, String organisation, String period, String moment) {
        Names names = ServicesMeasures.find(measure).orElseThrow(() -> Absent.of("services.absent.measure", measure));
        Period quarter = asked(period);
        owners.requireKnown(organisation);
        Instant at = moment(moment);
        boolean surveys = measure.equals(ServicesMeasures.SATISFACTION);
        boolean points = measure.equals(ServicesMeasures.PENALTY);
        boolean assessed = measure.equals(ServicesMeasures.ASSESSMENT);
        return new RecordsPage(
                names,
                owners.name(organisation),
                organisation,
                quarter,
                at,
                surveys || points || assessed ? List.of() : known.figures(organisation, quarter, at),
                surveys ? known.surveys(organisation, quarter, at) : List.of(),
                points ? known.points(organisation, quarter, at) : List.of(),
                assessed ? assessments.published(quarter, scope(organisation, Scope.ALL)) : List.of(),
                passports.present().stream().collect(Collectors.toMap(ServicePassport::code, ServicePassport::names)),
                uses.of(List.of(new MeasureKey(organisation, measure, quarter))));
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

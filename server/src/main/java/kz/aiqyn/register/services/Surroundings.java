package kz.aiqyn.register.services;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// What the pages of all records of the register have around them, and what their forms offer.
@Component
class Surroundings {

    private static final int YEARS = 3;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private final ChangeHistory history;
    private final Owners owners;
    private final ServicePassports passports;
    private final MeasureUses uses;
    private final Access access;
    private final InstantSource clock;

    Surroundings(
            ChangeHistory history,
            Owners owners,
            ServicePassports passports,
            MeasureUses uses,
            Access access,
            InstantSource clock) {
        this.history = history;
        this.owners = owners;
        this.passports = passports;
        this.uses = uses;
        this.access = access;
        this.clock = clock;
    }

    /// For the staff.
    ///
    /// @param right by which the record is changed
    /// @param measures that rest on it
    RecordAround staff(String subject, String organisation, String right, Period quarter, Collection<String> measures) {
        return new RecordAround(
                owners.name(organisation),
                history.of(subject),
                uses(organisation, quarter, measures),
                access.scope(right).covers(organisation),
                true);
    }

    /// For everybody: nothing to be done, and nobody named.
    RecordAround open(String organisation, Period quarter, Collection<String> measures) {
        return new RecordAround(
                owners.name(organisation),
                ChangeHistory.Shown.NONE,
                uses(organisation, quarter, measures),
                false,
                false);
    }

    private List<MeasureUse.Use> uses(String organisation, Period quarter, Collection<String> measures) {
        return uses.of(measures.stream()
                .map(measure -> new MeasureKey(organisation, measure, quarter))
                .toList());
    }

    Map<String, String> organisations(String right, Words words) {
        return owners.choices(access.scope(right), words);
    }

    Map<String, String> services(Words words) {
        Map<String, String> services = new LinkedHashMap<>();
        for (ServicePassport passport : passports.present()) {
            services.put(passport.code(), passport.code() + " " + words.name(passport.names()));
        }
        return services;
    }

    /// Quarters of the last years, the latest first.
    Map<String, String> quarters(Form form, String field, Words words) {
        Period last = Quarters.of(Kazakhstan.today(clock));
        return PeriodChoices.of(PeriodChoices.back(last, YEARS * QUARTERS), form, field, words);
    }

    /// Months of the last years that are over, the latest first.
    Map<String, String> months(Form form, Words words) {
        LocalDate before = Kazakhstan.today(clock).minusMonths(1);
        Period last = Period.month(before.getYear(), before.getMonthValue());
        return PeriodChoices.of(PeriodChoices.back(last, YEARS * MONTHS), form, "month", words);
    }
}

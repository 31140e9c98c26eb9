package kz.aiqyn.register.openness;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the pages on facts show.
@Component
class FactPages {

    private final PortalFacts facts;
    private final ChangeHistory history;
    private final Owners owners;
    private final Access access;
    private final MeasureUses uses;
    private final InstantSource clock;

    FactPages(
            PortalFacts facts,
            ChangeHistory history,
            Owners owners,
            Access access,
            MeasureUses uses,
            InstantSource clock) {
        this.facts = facts;
        this.history = history;
        this.owners = owners;
        this.access = access;
        this.uses = uses;
        this.clock = clock;
    }

    /// A fact that the reader has a right for.
    PortalFact allowed(long id, String right) {
        PortalFact fact = facts.get(id);
        access.require(right, fact.organisation());
        return fact;
    }

    FactPage page(PortalFact fact) {
        return new FactPage(
                fact,
                owners.name(fact.organisation()),
                access.scope(OpennessRights.EDIT).covers(fact.organisation()),
                history.of(fact.subject()),
                uses(fact));
    }

    /// The page for everybody.
    FactPage open(long id) {
        PortalFact fact = facts.get(id);
        return new FactPage(fact, owners.name(fact.organisation()), false, ChangeHistory.Shown.NONE, uses(fact));
    }

    private List<MeasureUse.Use> uses(PortalFact fact) {
        return uses.of(OpennessMeasures.codes(fact.kind()).stream()
                .map(code -> new MeasureKey(fact.organisation(), code, fact.quarter()))
                .toList());
    }

    FactPage.Edited edited(long id, Form form, Words words) {
        return new FactPage.Edited(
                id, owners.choices(access.scope(OpennessRights.EDIT), words), Kazakhstan.today(clock), form);
    }

    /// @param known as of when the facts were known; now when it is no moment
    CountedPage counted(String measure, String organisation, String period, String known) {
        FactKind kind = OpennessMeasures.kind(measure).orElseThrow(() -> Absent.of("openness.absent.measure", measure));
        Period quarter = FactForm.quarter(period).orElseThrow(() -> Absent.of("openness.absent.period", period));
        owners.requireKnown(organisation);
        Instant moment = moment(known);
        return new CountedPage(
                OpennessMeasures.names(measure),
                owners.name(organisation),
                quarter,
                moment,
                facts.asOf(organisation, kind, quarter, moment),
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

package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the pages of zones and enterprises show.
@Component
class GroundPages {

    private final Zones zones;
    private final Plots plots;
    private final Enterprises enterprises;
    private final KnownProjects projects;
    private final ChangeHistory history;
    private final Owners owners;
    private final MeasureUses uses;
    private final Access access;
    private final InstantSource clock;

    GroundPages(
            Zones zones,
            Plots plots,
            Enterprises enterprises,
            KnownProjects projects,
            ChangeHistory history,
            Owners owners,
            MeasureUses uses,
            Access access,
            InstantSource clock) {
        this.zones = zones;
        this.plots = plots;
        this.enterprises = enterprises;
        this.projects = projects;
        this.history = history;
        this.owners = owners;
        this.uses = uses;
        this.access = access;
        this.clock = clock;
    }

    Zone allowedZone(long id, String right) {
        Zone zone = zones.get(id);
        access.require(right, zone.organisation());
        return zone;
    }

    Enterprise allowedEnterprise(long id, String right) {
        Enterprise enterprise = enterprises.get(id);
        access.require(right, enterprise.organisation());
        return enterprise;
    }

    GroundPage.OfZone page(Zone zone, Form form, Words words) {
        GroundPage page = staff(zone.organisation(), zone.subject(), InvestmentMeasures.OF_ZONES, form);
        Map<String, String> offered = new LinkedHashMap<>();
        if (page.mayEdit()) {
            projects.of(List.of(zone.organisation()))
                    .values()
                    .forEach(one -> offered.put(Long.toString(one.id()), words.name(one.names())));
        }
        return new GroundPage.OfZone(page, zone, plots.list(zone.id()), offered);
    }

    GroundPage.OfZone openZone(long id) {
        Zone zone = zones.get(id);
        return new GroundPage.OfZone(open(zone.organisation()), zone, plots.list(id), Map.of());
    }

    GroundPage.OfEnterprise page(Enterprise enterprise, Form form) {
        return new GroundPage.OfEnterprise(
                staff(
                        enterprise.organisation(),
                        enterprise.subject(),
                        List.of("enterprises.industrial", "enterprises.idle"),
                        form),
                enterprise,
                enterprises.standstills().list(enterprise.id()));
    }

    GroundPage.OfEnterprise openEnterprise(long id) {
        Enterprise enterprise = enterprises.get(id);
        return new GroundPage.OfEnterprise(
                open(enterprise.organisation()),
                enterprise,
                enterprises.standstills().list(id));
    }

    private GroundPage staff(String organisation, String subject, List<String> measures, Form form) {
        Period quarter = InvestmentMeasures.quarter(Kazakhstan.today(clock));
        return new GroundPage(
                owners.name(organisation),
                access.scope(InvestmentRights.EDIT).covers(organisation),
                new GroundPage.Around(
                        history.of(subject),
                        uses.of(measures.stream()
                                .map(measure -> new MeasureKey(organisation, measure, quarter))
                                .toList())),
                Kazakhstan.today(clock),
                form);
    }

    private GroundPage open(String organisation) {
        return new GroundPage(
                owners.name(organisation),
                false,
                new GroundPage.Around(ChangeHistory.Shown.NONE, List.of()),
                Kazakhstan.today(clock),
                Form.EMPTY);
    }
}

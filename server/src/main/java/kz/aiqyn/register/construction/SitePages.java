package kz.aiqyn.register.construction;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one site show.
@Component
class SitePages {

    static final Listing LIST = Listing.of("construction.list", "construction.present p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(ConstructionCard.STAFF + "/", ConstructionCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word(
                    "standing",
                    SiteTotals.STANDING,
                    List.of("overdue", "behind", "stale", "on-time", "planned", "over")))
            .column(ListColumn.decimal("actual", "p.actual"))
            .column(ListColumn.decimal("gap", "p.gap"))
            .column(ListColumn.day("planned-finish", "p.planned_finish"))
            .column(ListColumn.decimal("present-sum", "trim_scale(p.present_sum)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.decimal("paid", "trim_scale(p.paid)").shownTo(0).summed())
            .column(ListColumn.word(
                    "kind",
                    "p.kind",
                    List.of("school", "hospital", "road", "water", "housing", "culture", "sport", "other")))
            .column(ListColumn.word(
                    "state",
                    "p.state",
                    List.of("planned", "under-way", "stopped", "finished", "with-defects", "handed-over")))
            .column(ListColumn.day("planned-start", "p.planned_start"))
            .column(ListColumn.decimal("first-sum", "trim_scale(p.first_sum)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.day("started", "p.started").inFiles())
            .column(ListColumn.day("finished", "p.finished").inFiles())
            .column(ListColumn.text("village", "p.village").inFiles())
            .column(ListColumn.decimal("latitude", "p.latitude").inFiles())
            .column(ListColumn.decimal("longitude", "p.longitude").inFiles())
            .column(ListColumn.text("contractor", "p.contractor").inFiles())
            .column(ListColumn.text("bin", "p.bin").inFiles())
            .column(ListColumn.text("contract-number", "p.contract_number").inFiles())
            .column(ListColumn.day("contract-date", "p.contract_date").inFiles())
            .column(ListColumn.text("programme", "p.programme").inFiles())
            .facet(Facet.of("working", "p.in_work"))
            .facet(Facet.pressing("overdue", "p.late and p.days_late > 0"))
            .facet(Facet.pressing("behind", "p.late and p.days_late = 0"))
            .facet(Facet.pressing("stale", "p.stale"))
            .facet(Facet.of("stopped", "p.state = 'stopped'"))
            .facet(Facet.of("ahead", "p.finished is null and p.ahead >= 10"))
            .facet(Facet.of("defects", "p.state = 'with-defects'"))
            .sortedBy("-planned-finish")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .search("p.village")
            .search("p.contractor")
            .build();

    private final Sites sites;
    private final SiteRows rows;
    private final SiteTotals totals;
    private final SiteLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Owners owners;
    private final Customers customers;
    private final Access access;
    private final MeasureUses uses;
    private final Mentions mentions;
    private final Galleries galleries;
    private final Visits visits;
    private final SiteOrigins origins;
    private final InstantSource clock;

    SitePages(
            Sites sites,
            SiteRows rows,
            SiteTotals totals,
            SiteLife life,
            Lives lives,
            ChangeHistory history,
            Owners owners,
            Customers customers,
            Access access,
            MeasureUses uses,
            Mentions mentions,
            Galleries galleries,
            Visits visits,
            SiteOrigins origins,
            InstantSource clock) {
        this.sites = sites;
        this.rows = rows;
        this.totals = totals;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.owners = owners;
        this.customers = customers;
        this.access = access;
        this.uses = uses;
        this.mentions = mentions;
        this.galleries = galleries;
        this.visits = visits;
        this.origins = origins;
        this.clock = clock;
    }

    /// A site that the reader has a right for.
    ConstructionSite allowed(long id, String right) {
        ConstructionSite site = sites.get(id);
        access.require(right, site.organisation());
        return site;
    }

    SiteDossier dossier(ConstructionSite site) {
        return rows.dossier(site);
    }

    SitePage page(ConstructionSite site, Form form) {
        boolean begun = site.term().started() != null;
        SitePage.Reader reader = new SitePage.Reader(
                lives.offered(life, site),
                may(ConstructionRights.EDIT, site),
                begun && may(ConstructionRights.REPORT, site),
                may(ConstructionRights.INSPECT, site));
        return page(
                site,
                reader,
                new SitePage.Around(
                        history.of(site.subject()),
                        uses(site),
                        mentions.staff(List.of(site.reference())),
                        galleries.staff(SiteAttachments.of(site)),
                        visits.of(site.id()),
                        origins.of(site.id())),
                form);
    }

    /// Which indicators and places rest on a site: those of its customer in the last quarter that touched it.
    private List<MeasureUse.Use> uses(ConstructionSite site) {
        LocalDate finished = site.term().finished();
        LocalDate day = finished == null ? Kazakhstan.today(clock) : finished;
        Period quarter = Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
        return uses.of(site.organisation(), ConstructionMeasures.codes(), quarter);
    }

    private boolean may(String right, ConstructionSite site) {
        return access.scope(right).covers(site.organisation());
    }

    /// The page for everybody: nothing to be done, and nobody named.
    SitePage open(long id) {
        ConstructionSite site = sites.get(id);
        return page(
                site,
                SitePage.Reader.NOBODY,
                new SitePage.Around(
                        ChangeHistory.Shown.NONE,
                        uses(site),
                        mentions.open(List.of(site.reference())),
                        galleries.open(SiteAttachments.of(site)),
                        visits.of(id),
                        origins.of(id)),
                Form.EMPTY);
    }

    private SitePage page(ConstructionSite site, SitePage.Reader reader, SitePage.Around around, Form form) {
        LocalDate today = Kazakhstan.today(clock);
        SiteDossier dossier = rows.dossier(site);
        return new SitePage(
                dossier,
                rows.quarters().list(site.id()),
                rows.turns().list(site.id()),
                owners.name(site.organisation()),
                figures(dossier, around.visits(), today),
                SitePage.Pictures.of(dossier, today),
                steps(site),
                reader,
                around,
                form);
    }

    private SiteFigures figures(SiteDossier dossier, List<Visit> visited, LocalDate today) {
        SiteFigures figures =
                SiteFigures.of(dossier, totals.usual(dossier.site().kind()), today);
        return visited.isEmpty() ? figures : figures.heardOn(visited.getFirst().day());
    }

    /// The line of states, with the days of the site where the steps themselves have none.
    private List<ShownStep> steps(ConstructionSite site) {
        List<ShownStep> steps = new ArrayList<>();
        for (ShownStep step : lives.line(life, site, SiteLife.WAY)) {
            @Nullable LocalDate known = null;
            if (step.name().equals(SiteLife.LIFE.state(SiteState.UNDER_WAY))) {
                known = site.term().started();
            } else if (step.name().equals(SiteLife.LIFE.state(SiteState.FINISHED))) {
                known = site.term().finished();
            }
            steps.add(known == null ? step : new ShownStep(step.name(), step.here(), known));
        }
        return steps;
    }

    SitePage.Edited edited(long id, Form form, Words words) {
        Scope scope = access.scope(ConstructionRights.EDIT);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (SiteKind kind : SiteKind.values()) {
            String code = Lifecycle.code(kind);
            kinds.put(code, words.say("construction.kind." + code));
        }
        return new SitePage.Edited(id, owners.choices(scope, words), kinds, form);
    }

    /// @param organisation of whom; empty for all that the scope covers
    SiteOverview overview(String organisation, Scope scope, String list) {
        owners.requireKnown(organisation);
        Scope asked = organisation.isEmpty() ? scope : new Scope(false, new TreeSet<>(List.of(organisation)));
        List<SiteTotals.Total> all = totals.list(asked);
        SiteTotals.Total total = all.stream()
                .filter(one -> one.organisation() == null)
                .findFirst()
                .orElseThrow();
        List<SiteTotals.Total> parts =
                all.stream().filter(one -> one.organisation() != null).toList();
        Map<String, Names> names = new LinkedHashMap<>();
        for (SiteTotals.Total part : parts) {
            String code = part.organisation();
            if (code != null) {
                names.put(code, owners.name(code));
            }
        }
        if (!organisation.isEmpty()) {
            names.put(organisation, owners.name(organisation));
        }
        return new SiteOverview(
                organisation,
                total,
                organisation.isEmpty() ? parts : List.of(),
                totals.pressing(asked, 10),
                customers.map(asked, totals.placed(asked, 2_000), Kazakhstan.today(clock)),
                names,
                list);
    }
}

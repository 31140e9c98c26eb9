package kz.aiqyn.register.construction;

import static kz.aiqyn.base.contracting.ContractingJson.met;
import static kz.aiqyn.base.contracting.ContractingJson.moment;
import static kz.aiqyn.base.contracting.ContractingJson.ordered;
import static kz.aiqyn.base.contracting.ContractingJson.period;
import static kz.aiqyn.base.contracting.ContractingJson.put;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.contracting.ContractingJson;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.text.Names;

/// Sites as the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9.4) writes them. What the
/// standard has no word for stands in its classifications, and names in other languages behind the field's
/// own name, so that [ProjectReader] finds all of it again.
final class ProjectPackage {

    static final String PROJECT = "kz-aiqyn-";
    static final String KIND = "aiqyn-kind";
    static final String STATE = "aiqyn-state";
    static final String PROGRAMME = "KZ-EBK";
    static final String WORKS = "physicalProgress";
    static final String MONEY = "financialProgress";
    static final String REPORTED = "report-";
    static final String INSPECTED = "inspection-";
    static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private ProjectPackage() {}

    /// @param names of customers by code
    static Map<String, Object> of(List<SiteDossier> sites, Site site, Function<String, Names> names) {
        Map<String, Object> all = ContractingJson.pack(
                site.address() + ProjectPackageController.PATH,
                site,
                "0.9",
                sites.stream().map(one -> one.site().changedAt()));
        all.put("projects", sites.stream().map(one -> project(one, names)).toList());
        return all;
    }

    private static Map<String, Object> project(SiteDossier dossier, Function<String, Names> names) {
        ConstructionSite site = dossier.site();
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("id", PROJECT + site.id());
        project.put("updated", site.changedAt().toString());
        project.put("language", "kk");
        project.put("title", site.names().kk());
        put(project, "title_ru", site.names().ru());
        put(project, "title_en", site.names().en());
        project.put("status", status(site.state()));
        project.put("type", "construction");
        project.put("sector", List.of(site.kind().sector()));
        project.put("additionalClassifications", classifications(site));
        project.put("publicAuthority", authority(site, names));
        project.put("parties", parties(site, names));
        put(project, "locations", locations(site.place()));
        project.put("period", period(site.term().plannedStart(), site.term().plannedFinish()));
        put(
                project,
                "implementationPeriod",
                period(site.term().started(), site.term().finished()));
        project.put("budget", budget(dossier));
        put(project, "forecasts", forecasts(dossier));
        put(project, "metrics", metrics(dossier));
        put(project, "milestones", milestones(dossier));
        project.put("contractingProcesses", List.of(contract(site)));
        return project;
    }

    private static String status(SiteState state) {
        return switch (state) {
            case PLANNED -> "preparation";
            case UNDER_WAY, STOPPED -> "implementation";
            case FINISHED, WITH_DEFECTS -> "completion";
            case HANDED_OVER -> "maintenance";
        };
    }

    private static List<Object> classifications(ConstructionSite site) {
        List<Object> all = new ArrayList<>();
        all.add(classification(KIND, Lifecycle.code(site.kind()), ""));
        all.add(classification(STATE, Lifecycle.code(site.state()), site.remark()));
        if (!site.programme().isEmpty()) {
            all.add(classification(PROGRAMME, site.programme(), ""));
        }
        return all;
    }

    private static Map<String, Object> classification(String scheme, String id, String description) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("scheme", scheme);
        one.put("id", id);
        put(one, "description", description);
        return one;
    }

    private static Map<String, Object> authority(ConstructionSite site, Function<String, Names> names) {
        return ordered("name", names.apply(site.organisation()).kk(), "id", site.organisation());
    }

    private static List<Object> parties(ConstructionSite site, Function<String, Names> names) {
        List<Object> all = new ArrayList<>();
        Map<String, Object> authority = authority(site, names);
        authority.put("roles", List.of("publicAuthority", "buyer"));
        all.add(authority);
        WorksContract contract = site.contract();
        if (!contract.contractor().isEmpty()) {
            Map<String, Object> supplier = supplier(contract);
            if (!contract.bin().isEmpty()) {
                supplier.put("identifier", ordered("scheme", ContractingJson.BIN, "id", contract.bin()));
            }
            supplier.put("roles", List.of("supplier"));
            all.add(supplier);
        }
        return all;
    }

    private static Map<String, Object> supplier(WorksContract contract) {
        return ordered(
                "name",
                contract.contractor(),
                "id",
                contract.bin().isEmpty() ? contract.contractor() : ContractingJson.BIN + "-" + contract.bin());
    }

    private static List<Object> locations(SitePlace place) {
        Map<String, Object> location = new LinkedHashMap<>();
        put(location, "description", place.village());
        if (place.latitude() != null && place.longitude() != null) {
            location.put(
                    "geometry", ordered("type", "Point", "coordinates", List.of(place.longitude(), place.latitude())));
        }
        if (location.isEmpty()) {
            return List.of();
        }
        location.put("id", "1");
        return List.of(location);
    }

    private static Map<String, Object> budget(SiteDossier dossier) {
        Map<String, Object> budget = new LinkedHashMap<>();
        budget.put("amount", value(dossier.site().contract().present()));
        List<Object> years = new ArrayList<>();
        for (YearMoney money : dossier.money()) {
            Map<String, Object> year = ordered("id", Integer.toString(money.year()), "amount", value(money.planned()));
            year.put("period", period(LocalDate.of(money.year(), 1, 1), LocalDate.of(money.year(), 12, 31)));
            years.add(year);
        }
        if (!years.isEmpty()) {
            budget.put("budgetBreakdowns", List.of(ordered("id", "years", "budgetBreakdown", years)));
        }
        return budget;
    }

    /// What the schedule asks for: by its stages, and as it was on the days of the reports.
    private static List<Object> forecasts(SiteDossier dossier) {
        List<Object> observations = new ArrayList<>();
        for (Milestone milestone : dossier.milestones()) {
            observations.add(observation(Lifecycle.code(milestone.stage()), milestone.planned(), milestone.share()));
        }
        for (ProgressReport report : dossier.reports()) {
            observations.add(observation(REPORTED + report.day(), report.day(), report.planned()));
        }
        return observations.isEmpty() ? List.of() : List.of(ordered("id", WORKS, "observations", observations));
    }

    private static List<Object> metrics(SiteDossier dossier) {
        if (dossier.reports().isEmpty()) {
            return List.of();
        }
        List<Object> works = new ArrayList<>();
        List<Object> money = new ArrayList<>();
        for (ProgressReport report : dossier.reports()) {
            Map<String, Object> one = observation(REPORTED + report.day(), report.day(), report.actual());
            put(one, "notes", report.note());
            works.add(one);
            Map<String, Object> paid = ordered("id", REPORTED + report.day(), "value", value(report.paid()));
            paid.put("period", period(null, report.day()));
            money.add(paid);
        }
        return List.of(ordered("id", WORKS, "observations", works), ordered("id", MONEY, "observations", money));
    }

    private static Map<String, Object> observation(String id, LocalDate day, BigDecimal share) {
        Map<String, Object> one = ordered("id", id, "measure", share);
        one.put("period", period(null, day));
        one.put("unit", Map.of("name", "%"));
        return one;
    }

    private static List<Object> milestones(SiteDossier dossier) {
        List<Object> all = new ArrayList<>();
        for (Milestone milestone : dossier.milestones()) {
            String code = Lifecycle.code(milestone.stage());
            Map<String, Object> one = ordered("id", code, "type", "delivery");
            one.put("code", code);
            one.put("dueDate", moment(milestone.planned()));
            met(one, milestone.reached());
            all.add(one);
        }
        int number = 0;
        for (Inspection inspection : dossier.inspections()) {
            Map<String, Object> one = ordered("id", INSPECTED + ++number, "type", "assessment");
            one.put("code", inspection.risk().code());
            one.put("description", inspection.finding());
            one.put("dueDate", moment(inspection.due()));
            one.put("dateModified", moment(inspection.day()));
            met(one, inspection.settled());
            all.add(one);
        }
        return all;
    }

    private static Map<String, Object> contract(ConstructionSite site) {
        WorksContract contract = site.contract();
        Map<String, Object> summary = new LinkedHashMap<>();
        put(summary, "externalReference", contract.number());
        summary.put("nature", List.of("construction"));
        summary.put("status", contract.contractor().isEmpty() ? "pre-award" : "active");
        if (!contract.contractor().isEmpty()) {
            summary.put("suppliers", List.of(supplier(contract)));
        }
        summary.put("contractValue", value(contract.first()));
        put(summary, "contractPeriod", period(contract.signed(), null));
        if (contract.growth().signum() != 0) {
            Map<String, Object> change = ordered("id", "1", "oldContractValue", value(contract.first()));
            change.put("newContractValue", value(contract.present()));
            summary.put("modifications", List.of(change));
        }
        return ordered("id", PROJECT + site.id() + "-contract", "summary", summary);
    }

    private static Map<String, Object> value(BigDecimal thousands) {
        BigDecimal tenge = thousands.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP);
        return ContractingJson.value(tenge);
    }
}

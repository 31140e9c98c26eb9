package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.contracting.ContractingJson;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a project of OC4IDS as a site; what it lacks or what is wrong is told with its place in the file.
final class ProjectReader {

    private final String file;
    private final ReadLog log;
    private final Instant now;
    private final int number;
    private boolean sound = true;

    /// @param number of the project in its package, from 1
    ProjectReader(String file, ReadLog log, Instant now, int number) {
        this.file = file;
        this.log = log;
        this.now = now;
        this.number = number;
    }

    private void wrong(String place, Phrase why) {
        sound = false;
        log.problem(new Problem(file, number, place, why));
    }

    /// The site that a project tells of; empty when something in it is wrong, which is told.
    Optional<SiteDossier> read(JsonNode project) {
        String organisation = needed(project, "publicAuthority", "id");
        String name = needed(project, "title");
        LocalDate from = neededDay(project, "period", "startDate");
        LocalDate to = neededDay(project, "period", "endDate");
        Optional<SiteKind> kind = kind(project);
        Optional<WorksContract> contract = contract(project);
        if (!from.isBefore(to)) {
            wrong("period.endDate", Phrase.of("construction.refused.order", to, from));
        }
        SiteTerm term = new SiteTerm(
                from,
                to,
                day(project, "implementationPeriod", "startDate"),
                day(project, "implementationPeriod", "endDate"));
        SiteState state = state(project, term);
        List<Milestone> milestones = milestones(project);
        List<ProgressReport> reports = reports(project, PlannedCurve.of(term, milestones), term);
        List<YearMoney> money = money(project);
        List<Inspection> inspections = inspections(project);
        SitePlace place = place(project);
        if (namesPersons(project)) {
            wrong("", Phrase.of("construction.refused.personal"));
        }
        if (!sound || kind.isEmpty() || contract.isEmpty()) {
            return Optional.empty();
        }
        ConstructionSite site = new ConstructionSite(
                0,
                organisation,
                new Names(name, text(project, "title_ru"), text(project, "title_en")),
                kind.get(),
                place,
                contract.get(),
                classified(project, ProjectPackage.PROGRAMME)
                        .map(one -> text(one, "id"))
                        .orElse(""),
                term,
                state,
                classified(project, ProjectPackage.STATE)
                        .map(one -> text(one, "description"))
                        .orElse(""),
                1,
                now);
        return Optional.of(new SiteDossier(site, milestones, money, reports, inspections));
    }

    /// Texts alone: an amount of money may look like a number of a person.
    private static boolean namesPersons(JsonNode node) {
        if (node.isString()) {
            return PersonalNumbers.isIn(node.asString());
        }
        for (JsonNode child : node) {
            if (namesPersons(child)) {
                return true;
            }
        }
        return false;
    }

    private Optional<SiteKind> kind(JsonNode project) {
        Optional<SiteKind> own =
                classified(project, ProjectPackage.KIND).flatMap(one -> SiteForm.kind(text(one, "id")));
        if (own.isPresent()) {
            return own;
        }
        for (JsonNode sector : at(project, "sector")) {
            Optional<SiteKind> kind = Arrays.stream(SiteKind.values())
                    .filter(one -> sector.asString("").split("\\.", 2)[0].equals(one.sector()))
                    .findFirst();
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.of(SiteKind.OTHER);
    }

    /// What our own word says; else what follows from the days.
    private SiteState state(JsonNode project, SiteTerm term) {
        SiteState state = classified(project, ProjectPackage.STATE)
                .flatMap(one -> RowForms.choice(SiteState.values(), text(one, "id")))
                .orElseGet(() -> term.finished() != null
                        ? SiteState.FINISHED
                        : term.started() != null ? SiteState.UNDER_WAY : SiteState.PLANNED);
        boolean fits =
                (state == SiteState.PLANNED) == (term.started() == null) && state.isOver() == (term.finished() != null);
        if (!fits) {
            wrong("implementationPeriod", Phrase.of("construction.refused.state"));
        }
        return state;
    }

    private Optional<WorksContract> contract(JsonNode project) {
        JsonNode summary = at(project, "contractingProcesses").path(0).path("summary");
        JsonNode supplier = summary.path("suppliers").path(0);
        BigDecimal first = amount(summary.path("contractValue"))
                .or(() -> amount(at(project, "budget", "amount")))
                .orElse(BigDecimal.ZERO);
        if (first.signum() <= 0) {
            wrong("contractingProcesses", Phrase.of("construction.refused.money", ""));
            return Optional.empty();
        }
        BigDecimal present = first;
        for (JsonNode change : summary.path("modifications")) {
            present = amount(change.path("newContractValue")).orElse(present);
        }
        String bin = "";
        for (JsonNode party : at(project, "parties")) {
            if (!text(supplier, "id").isEmpty()
                    && text(party, "id").equals(text(supplier, "id"))
                    && text(party.path("identifier"), "scheme").equals(ContractingJson.BIN)) {
                bin = text(party.path("identifier"), "id");
            }
        }
        SiteForm.bin(bin).ifPresent(why -> wrong("parties", why));
        return Optional.of(new WorksContract(
                text(supplier, "name"),
                bin,
                text(summary, "externalReference"),
                day(summary, "contractPeriod", "startDate"),
                first,
                present));
    }

    private SitePlace place(JsonNode project) {
        JsonNode location = at(project, "locations").path(0);
        JsonNode coordinates = at(location, "geometry", "coordinates");
        boolean there = text(location.path("geometry"), "type").equals("Point")
                && coordinates.path(0).isNumber()
                && coordinates.path(1).isNumber();
        return new SitePlace(
                text(location, "description"),
                there ? SiteLimits.degrees(coordinates.path(1).doubleValue()) : null,
                there ? SiteLimits.degrees(coordinates.path(0).doubleValue()) : null);
    }

    private List<YearMoney> money(JsonNode project) {
        List<YearMoney> money = new ArrayList<>();
        for (JsonNode group : at(project, "budget", "budgetBreakdowns")) {
            for (JsonNode year : group.path("budgetBreakdown")) {
                Optional<BigDecimal> amount = amount(year.path("amount"));
                if (text(year, "id").matches("\\d{4}") && amount.isPresent()) {
                    money.add(new YearMoney(Integer.parseInt(text(year, "id")), amount.get()));
                }
            }
        }
        return money;
    }

    private List<Milestone> milestones(JsonNode project) {
        Map<String, BigDecimal> shares = shares(project, "forecasts");
        List<Milestone> milestones = new ArrayList<>();
        for (JsonNode one : at(project, "milestones")) {
            Optional<WorkStage> stage = RowForms.choice(WorkStage.values(), text(one, "code"));
            LocalDate due = day(one, "dueDate");
            if (text(one, "type").equals("delivery") && stage.isPresent() && due != null) {
                BigDecimal share = shares.getOrDefault(text(one, "code"), BigDecimal.ZERO.setScale(1));
                milestones.add(new Milestone(stage.get(), due, share, day(one, "dateMet")));
            }
        }
        return milestones;
    }

    private List<Inspection> inspections(JsonNode project) {
        List<Inspection> inspections = new ArrayList<>();
        for (JsonNode one : at(project, "milestones")) {
            LocalDate day = day(one, "dateModified");
            LocalDate due = day(one, "dueDate");
            if (text(one, "type").equals("assessment") && day != null && due != null) {
                Inspection.Risk risk = RowForms.choice(Inspection.Risk.values(), text(one, "code"))
                        .orElse(Inspection.Risk.MIDDLE);
                String finding = text(one, "description").isEmpty() ? text(one, "title") : text(one, "description");
                inspections.add(new Inspection(0, day, finding, risk, due, day(one, "dateMet")));
            }
        }
        return inspections;
    }

    private List<ProgressReport> reports(JsonNode project, PlannedCurve curve, SiteTerm term) {
        Map<String, BigDecimal> planned = shares(project, "forecasts");
        Map<LocalDate, BigDecimal> paid = new TreeMap<>();
        for (JsonNode one : observations(project, "metrics", ProjectPackage.MONEY)) {
            LocalDate day = day(one, "period", "endDate");
            if (day != null) {
                amount(one.path("value")).ifPresent(amount -> paid.put(day, amount));
            }
        }
        Map<LocalDate, ProgressReport> reports = new TreeMap<>();
        for (JsonNode one : observations(project, "metrics", ProjectPackage.WORKS)) {
            LocalDate day = day(one, "period", "endDate");
            Optional<BigDecimal> share = share(one);
            if (day != null && share.isPresent()) {
                BigDecimal asked = planned.getOrDefault(text(one, "id"), SiteLimits.share(curve.at(day)));
                BigDecimal money = paid.getOrDefault(day, BigDecimal.ZERO.setScale(3));
                reports.put(day, new ProgressReport(day, asked, share.get(), money, text(one, "notes")));
            }
        }
        List<ProgressReport> ordered = List.copyOf(reports.values());
        for (int i = 0; i < ordered.size(); i++) {
            LocalDate day = ordered.get(i).day();
            if (term.started() == null || day.isAfter(Kazakhstan.day(now))) {
                wrong("metrics", Phrase.of("construction.refused.future"));
            }
            if (i > 0 && ordered.get(i).actual().compareTo(ordered.get(i - 1).actual()) < 0) {
                ProgressReport before = ordered.get(i - 1);
                wrong(
                        "metrics",
                        Phrase.of(
                                "construction.refused.falling",
                                ordered.get(i).actual(),
                                before.actual(),
                                before.day()));
            }
        }
        return ordered;
    }

    /// Shares of works by the ids of their observations.
    private Map<String, BigDecimal> shares(JsonNode project, String field) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        for (JsonNode one : observations(project, field, ProjectPackage.WORKS)) {
            share(one).ifPresent(share -> shares.put(text(one, "id"), share));
        }
        return shares;
    }

    private Optional<BigDecimal> share(JsonNode observation) {
        JsonNode measure = observation.path("measure");
        double number = measure.isNumber() ? measure.doubleValue() : -1;
        if (number < 0 || number > 100) {
            wrong("measure", Phrase.of("construction.refused.percent", Shown.of(measure.asString(""))));
            return Optional.empty();
        }
        return Optional.of(SiteLimits.share(number));
    }

    private static List<JsonNode> observations(JsonNode project, String field, String id) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode metric : at(project, field)) {
            if (text(metric, "id").equals(id)) {
                metric.path("observations").forEach(found::add);
            }
        }
        return found;
    }

    private static Optional<JsonNode> classified(JsonNode project, String scheme) {
        for (JsonNode one : at(project, "additionalClassifications")) {
            if (text(one, "scheme").equals(scheme)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static JsonNode at(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }

    private static String text(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        return found.isString() ? found.asString().strip() : "";
    }

    private String needed(JsonNode node, String... path) {
        String text = text(node, path);
        if (text.isEmpty()) {
            wrong(String.join(".", path), Phrase.of("web.form.empty"));
        }
        return text;
    }

    private @Nullable LocalDate day(JsonNode node, String... path) {
        String text = text(node, path);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(Kazakhstan.ZONE).toLocalDate();
        } catch (DateTimeException e) {
            wrong(String.join(".", path), Phrase.of("construction.refused.moment", Shown.of(text)));
            return null;
        }
    }

    private LocalDate neededDay(JsonNode node, String... path) {
        needed(node, path);
        LocalDate day = day(node, path);
        if (day == null) {
            sound = false;
            return LocalDate.EPOCH;
        }
        return day;
    }

    /// Thousands of tenge of an amount; empty when there is none in tenge.
    private static Optional<BigDecimal> amount(JsonNode value) {
        boolean tenge =
                text(value, "currency").equals("KZT") && value.path("amount").isNumber();
        return tenge && value.path("amount").doubleValue() >= 0
                ? Optional.of(
                        value.path("amount").decimalValue().divide(ProjectPackage.THOUSAND, 3, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}

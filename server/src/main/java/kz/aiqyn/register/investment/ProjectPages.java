package kz.aiqyn.register.investment;

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
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the pages of projects show.
@Component
class ProjectPages {

    private static final int PRESSING = 12;
    private static final int NEXT = 12;
    private static final int OPENED = 25;
    private static final int MARKS = 2_000;

    private final Projects projects;
    private final ProjectRows rows;
    private final Plots plots;
    private final ProjectTotals totals;
    private final ProjectLife life;
    private final Lives lives;
    private final Around around;
    private final Access access;
    private final InstantSource clock;

    ProjectPages(
            Projects projects,
            ProjectRows rows,
            Plots plots,
            ProjectTotals totals,
            ProjectLife life,
            Lives lives,
            Around around,
            Access access,
            InstantSource clock) {
        this.projects = projects;
        this.rows = rows;
        this.plots = plots;
        this.totals = totals;
        this.life = life;
        this.lives = lives;
        this.around = around;
        this.access = access;
        this.clock = clock;
    }

    /// What other modules know of projects and their bodies.
    @Component
    record Around(
            ChangeHistory history,
            Owners owners,
            Organisations organisations,
            Borders borders,
            Galleries galleries,
            MeasureUses uses) {}

    /// A project that the reader has a right for.
    InvestmentProject allowed(long id, String right) {
        InvestmentProject project = projects.get(id);
        access.require(right, project.organisation());
        return project;
    }

    ProjectPage page(InvestmentProject project, Form form) {
        ProjectDossier dossier = rows.dossier(project);
        ProjectPage.Reader reader = new ProjectPage.Reader(
                lives.offered(life, project),
                access.scope(InvestmentRights.EDIT).covers(project.organisation()),
                access.scope(InvestmentRights.REPORT).covers(project.organisation()));
        LocalDate day = dossier.opening().map(Opening::openedOn).orElse(Kazakhstan.today(clock));
        Period quarter = InvestmentMeasures.quarter(day);
        return page(
                dossier,
                reader,
                new ProjectPage.Around(
                        around.history().of(project.subject()),
                        around.uses()
                                .of(InvestmentMeasures.OF_PROJECTS.stream()
                                        .map(measure -> new MeasureKey(project.organisation(), measure, quarter))
                                        .toList()),
                        around.galleries().staff(ProjectAttachments.of(project))),
                form);
    }

    /// The page for everybody: nothing to be done, and nobody named.
    ProjectPage open(long id) {
        InvestmentProject project = projects.get(id);
        return page(
                rows.dossier(project),
                ProjectPage.Reader.NOBODY,
                new ProjectPage.Around(
                        ChangeHistory.Shown.NONE, List.of(), around.galleries().open(ProjectAttachments.of(project))),
                Form.EMPTY);
    }

    private ProjectPage page(ProjectDossier dossier, ProjectPage.Reader reader, ProjectPage.Around known, Form form) {
        InvestmentProject project = dossier.project();
        return new ProjectPage(
                dossier,
                around.owners().name(project.organisation()),
                steps(dossier),
                plots.ofProject(project.id()),
                reader,
                known,
                Kazakhstan.today(clock),
                form);
    }

    /// The line of stages, with the day of the opening where the step itself has none.
    private List<ShownStep> steps(ProjectDossier dossier) {
        List<ShownStep> steps = new ArrayList<>();
        for (ShownStep step : lives.line(life, dossier.project(), ProjectLife.WAY)) {
            boolean opening = step.name().equals(ProjectLife.LIFE.state(ProjectStage.OPENED));
            steps.add(
                    opening && dossier.opening().isPresent()
                            ? new ShownStep(
                                    step.name(),
                                    step.here(),
                                    dossier.opening().get().openedOn())
                            : step);
        }
        return steps;
    }

    ProjectPage.Edited edited(long id, String all, Form form, Words words) {
        return new ProjectPage.Edited(
                id, all, around.owners().choices(access.scope(InvestmentRights.EDIT), words), form);
    }

    /// @param organisation of whom; empty for all that the scope covers
    InvestmentOverview overview(String organisation, Scope scope, String list) {
        around.owners().requireKnown(organisation);
        Scope asked = organisation.isEmpty() ? scope : new Scope(false, new TreeSet<>(List.of(organisation)));
        LocalDate today = Kazakhstan.today(clock);
        List<ProjectTotals.Total> all = totals.list(asked);
        return new InvestmentOverview(
                new InvestmentOverview.Asked(
                        organisation,
                        list,
                        today,
                        InvestmentMeasures.quarter(today).plus(1).end()),
                all.stream()
                        .filter(one -> one.organisation() == null)
                        .findFirst()
                        .orElse(ProjectTotals.Total.NONE),
                organisation.isEmpty()
                        ? all.stream().filter(one -> one.organisation() != null).toList()
                        : List.of(),
                new InvestmentOverview.Lists(
                        totals.pressing(asked, PRESSING),
                        totals.next(asked, NEXT),
                        totals.opened(asked, LocalDate.of(today.getYear(), 1, 1), today, OPENED)),
                map(asked, today),
                names());
    }

    private @org.jspecify.annotations.Nullable ProjectMap map(Scope scope, LocalDate day) {
        List<RatedUnit> units = around.organisations().units().list().stream()
                .filter(unit -> scope.covers(unit.code())
                        && unit.parent() != null
                        && !unit.kato().isEmpty())
                .filter(unit -> unit.to() == null || !unit.to().isBefore(day))
                .toList();
        return ProjectMap.of(around.borders().map(day), units, totals.placed(scope, MARKS))
                .orElse(null);
    }

    private Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        around.organisations().units().list().forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }
}

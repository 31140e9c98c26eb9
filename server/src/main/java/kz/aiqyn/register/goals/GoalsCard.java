package kz.aiqyn.register.goals;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class GoalsCard implements ModuleCard {

    static final String STAFF = "/staff/registers/goals";
    static final String OPEN = "/registers/goals";
    static final String OVERVIEW = "-overview";
    static final String EVALUATION = "-evaluation";
    static final String PROJECTS = "-projects";
    static final String VALUES = "-values";
    static final String PLAN = "-plan";

    @Override
    public List<Right> rights() {
        return GoalsRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(55, "goals.menu", STAFF, GoalsRights.SEE),
                new MenuEntry(55, "goals.overview", STAFF + OVERVIEW, GoalsRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "goals", "the-list"),
                new HelpPlace(STAFF + OVERVIEW, "goals", "the-overview"),
                new HelpPlace(STAFF + EVALUATION, "goals", "last-years-evaluation"),
                new HelpPlace(STAFF + PROJECTS, "goals", "projects"),
                new HelpPlace(STAFF + PLAN, "goals", "goals-and-targets"),
                new HelpPlace(STAFF + "/*", "goals", "a-target"),
                new HelpPlace("/staff/files/" + TargetFile.CODE, "goals", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("goals.menu", "goals.list.lede", OPEN),
                new OpenEntry("goals.overview", "goals.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("goals.evaluation", "goals.evaluation.hint", OPEN + EVALUATION),
                new OpenEntry("goals.projects", "goals.projects.hint", OPEN + PROJECTS),
                new OpenEntry("goals.values.title", "goals.values.lede", OPEN + VALUES));
    }

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("goals.target", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String any = "select id from goals.target where organisation = ? order by id limit 1";
        return List.of(new OwnedRecord(STAFF + "/{target}", any), new OwnedRecord(OPEN + "/{target}", any));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("goals", "\\d{1,18}", STAFF + "/{id}", GoalsRights.SEE),
                new SubjectPlace("goals.goal", "\\d{1,18}", STAFF + PLAN, GoalsRights.SEE));
    }
}

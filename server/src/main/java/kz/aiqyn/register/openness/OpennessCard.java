package kz.aiqyn.register.openness;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class OpennessCard implements ModuleCard {

    static final String STAFF = "/staff/registers/openness";
    static final String OPEN = "/registers/openness";
    static final String OVERVIEW = "-overview";
    static final String FACTS = "-facts";
    static final String CHECKLISTS = "-checklists";
    static final String COUNTED = "-counted";

    @Override
    public List<Right> rights() {
        return OpennessRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(OpennessRights.CHECKER);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(56, "openness.menu", STAFF, OpennessRights.SEE),
                new MenuEntry(56, "openness.overview", STAFF + OVERVIEW, OpennessRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "openness", "the-list"),
                new HelpPlace(STAFF + OVERVIEW, "openness", "the-overview"),
                new HelpPlace(STAFF + FACTS, "openness", "facts"),
                new HelpPlace(STAFF + FACTS + "/*", "openness", "facts"),
                new HelpPlace(STAFF + CHECKLISTS, "openness", "the-checklist"),
                new HelpPlace(STAFF + CHECKLISTS + "/*", "openness", "the-checklist"),
                new HelpPlace(STAFF + "/*", "openness", "an-assessment"),
                new HelpPlace("/staff/files/" + FactFile.CODE, "openness", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("openness.menu", "openness.results.lede", OPEN),
                new OpenEntry("openness.overview", "openness.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("openness.facts.title", "openness.facts.lede", OPEN + FACTS),
                new OpenEntry("openness.items.title", "openness.items.lede", OPEN + CHECKLISTS));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("openness.fact", "organisation"),
                TableReference.toOrganisation("openness.assessment", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String fact = "select id from openness.fact where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(
                        STAFF + "/{assessment}",
                        "select id from openness.assessment where organisation = ? order by id limit 1"),
                new OwnedRecord(
                        OPEN + "/{assessment}",
                        "select id from openness.assessment where organisation = ? and state = 'final' order by id limit 1"),
                new OwnedRecord(STAFF + FACTS + "/{fact}", fact),
                new OwnedRecord(OPEN + FACTS + "/{fact}", fact));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("openness", "\\d{1,18}", STAFF + "/{id}", OpennessRights.SEE),
                new SubjectPlace("openness.fact", "\\d{1,18}", STAFF + FACTS + "/{id}", OpennessRights.SEE),
                new SubjectPlace("openness.checklist", "\\d{1,18}", STAFF + CHECKLISTS + "/{id}", OpennessRights.SEE));
    }
}

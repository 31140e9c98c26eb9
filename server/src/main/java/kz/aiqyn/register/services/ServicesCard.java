package kz.aiqyn.register.services;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;
import kz.aiqyn.engine.period.Period;

/// The register's card.
final class ServicesCard implements ModuleCard {

    static final String STAFF = "/staff/registers/services";
    static final String OPEN = "/registers/services";
    static final String OVERVIEW = "-overview";
    static final String INSPECTIONS = "-inspections";
    static final String SURVEYS = "-surveys";
    static final String ASSESSMENTS = "-assessments";
    static final String RULES = "-rules";
    static final String RECORDS = "-records";

    /// Where everybody reads the records behind a value as they were known at a moment.
    static String records(String measure, String organisation, Period period, Instant known) {
        return "%s%s?measure=%s&organisation=%s&period=%s&known=%s"
                .formatted(OPEN, RECORDS, measure, organisation, period, known);
    }

    @Override
    public List<Right> rights() {
        return ServicesRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(57, "services.menu", STAFF, ServicesRights.SEE),
                new MenuEntry(57, "services.overview", STAFF + OVERVIEW, ServicesRights.SEE),
                new MenuEntry(57, "services.assessments.title", STAFF + ASSESSMENTS, ServicesRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "services", "monthly-figures"),
                new HelpPlace(STAFF + OVERVIEW, "services", "at-a-glance"),
                new HelpPlace(STAFF + INSPECTIONS, "services", "inspections-and-points"),
                new HelpPlace(STAFF + SURVEYS, "services", "surveys"),
                new HelpPlace(STAFF + ASSESSMENTS, "services", "the-operational-assessment"),
                new HelpPlace(STAFF + RULES, "services", "weights-and-points"),
                new HelpPlace("/staff/files/" + FigureFile.CODE, "services", "monthly-figures"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("services.menu", "services.list.lede", OPEN),
                new OpenEntry("services.overview", "services.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("services.assessments.title", "services.assessments.lede", OPEN + ASSESSMENTS),
                new OpenEntry("services.inspections.title", "services.inspections.lede", OPEN + INSPECTIONS),
                new OpenEntry("services.surveys.title", "services.surveys.lede", OPEN + SURVEYS));
    }

    @Override
    public List<TableReference> references() {
        return Stream.of("services.figure", "services.inspection", "services.survey", "services.assessment")
                .map(table -> TableReference.toOrganisation(table, "organisation"))
                .toList();
    }

    @Override
    public List<String> after() {
        return List.of("calendar", "catalogue", "keeping");
    }

    @Override
    public List<OwnedRecord> owned() {
        String figure = "select id from services.figure where organisation = ? order by id limit 1";
        String inspection = "select id from services.inspection where organisation = ? order by id limit 1";
        String survey = "select id from services.survey where organisation = ? order by id limit 1";
        String assessment = """
                select id from services.assessment where organisation = ? and state = 'published' order by id limit 1""";
        return List.of(
                new OwnedRecord(STAFF + "/{figure}", figure),
                new OwnedRecord(OPEN + "/{figure}", figure),
                new OwnedRecord(STAFF + INSPECTIONS + "/{inspection}", inspection),
                new OwnedRecord(OPEN + INSPECTIONS + "/{inspection}", inspection),
                new OwnedRecord(STAFF + SURVEYS + "/{survey}", survey),
                new OwnedRecord(OPEN + SURVEYS + "/{survey}", survey),
                new OwnedRecord(STAFF + ASSESSMENTS + "/{evaluation}", assessment),
                new OwnedRecord(OPEN + ASSESSMENTS + "/{evaluation}", assessment));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("services", "\\d{1,18}", STAFF + "/{id}", ServicesRights.SEE),
                new SubjectPlace("services.inspection", "\\d{1,18}", STAFF + INSPECTIONS + "/{id}", ServicesRights.SEE),
                new SubjectPlace("services.survey", "\\d{1,18}", STAFF + SURVEYS + "/{id}", ServicesRights.SEE),
                new SubjectPlace("services.assessment", "\\d{1,18}", STAFF + ASSESSMENTS + "/{id}", ServicesRights.SEE),
                new SubjectPlace("services.breach-kind", "\\d{1,18}", STAFF + RULES, ServicesRights.SEE),
                new SubjectPlace("services.rule", "\\d{1,18}", STAFF + RULES, ServicesRights.SEE));
    }
}

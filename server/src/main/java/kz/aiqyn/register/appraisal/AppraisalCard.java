package kz.aiqyn.register.appraisal;

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
final class AppraisalCard implements ModuleCard {

    static final String STAFF = "/staff/registers/appraisal";
    static final String OPEN = "/registers/appraisal";
    static final String OVERVIEW = "-overview";
    static final String CALLS = "-calls";
    static final String NORMS = "-norms";
    static final String DESK = "-desk";
    static final String RECORDS = "-records";

    @Override
    public List<Right> rights() {
        return AppraisalRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(AppraisalRights.EXPERT);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(58, "appraisal.menu", STAFF, AppraisalRights.SEE),
                new MenuEntry(58, "appraisal.calls.title", STAFF + CALLS, AppraisalRights.SEE),
                new MenuEntry(58, "appraisal.desk", STAFF + DESK, AppraisalRights.SCORE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "appraisal", "proposals"),
                new HelpPlace(STAFF + "/*", "appraisal", "a-proposal"),
                new HelpPlace(STAFF + OVERVIEW, "appraisal", "the-overview"),
                new HelpPlace(STAFF + CALLS, "appraisal", "a-call"),
                new HelpPlace(STAFF + NORMS, "appraisal", "norms"),
                new HelpPlace(STAFF + DESK, "appraisal", "the-experts-desk"),
                new HelpPlace("/staff/files/" + ProposalFile.CODE, "appraisal", "files"),
                new HelpPlace("/staff/files/" + NormFile.CODE, "appraisal", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("appraisal.menu", "appraisal.list.lede", OPEN),
                new OpenEntry("appraisal.overview", "appraisal.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("appraisal.calls.title", "appraisal.calls.lede", OPEN + CALLS),
                new OpenEntry("appraisal.norms.title", "appraisal.norms.lede", OPEN + NORMS));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("appraisal.proposal", "organisation"),
                TableReference.toOrganisation("appraisal.share", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String any = "select id from appraisal.proposal where organisation = ? order by id limit 1";
        String call = "select call from appraisal.proposal where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(STAFF + "/{proposal}", any),
                new OwnedRecord(OPEN + "/{proposal}", any),
                new OwnedRecord(OPEN + CALLS + "/{call}", call));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("appraisal", "\\d{1,18}", STAFF + "/{id}", AppraisalRights.SEE),
                new SubjectPlace("appraisal.call", "\\d{1,18}", STAFF + CALLS + "/{id}", AppraisalRights.SEE),
                new SubjectPlace("appraisal.norm", "\\d{1,18}", STAFF + NORMS, AppraisalRights.SEE));
    }
}

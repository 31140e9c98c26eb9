package kz.aiqyn.register.construction;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everything of a site is public, and measures rest on it.
@Component
class ConstructionBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("construction.site", "id", """
                    organisation, name_kk, name_ru, name_en, kind, village, latitude, longitude, contractor, bin, \
                    contract_number, contract_date, first_sum, present_sum, programme, planned_start, planned_finish, \
                    started, finished, state, remark, intake, version, changed_at\
                    """),
                BoundTable.of(
                        "construction.milestone",
                        "site, stage",
                        "planned_on, share, reached_on, intake, version, changed_at"),
                BoundTable.of("construction.money", "site, year", "planned, intake, version, changed_at"),
                BoundTable.of(
                        "construction.report", "site, day", "planned, actual, paid, note, intake, version, changed_at"),
                BoundTable.of(
                        "construction.inspection",
                        "id",
                        "site, day, finding, risk, due, settled, intake, version, changed_at"),
                BoundTable.of("construction.quarter_money", "site, period", "planned, intake, version, changed_at"),
                BoundTable.of("construction.housing_turn", "site, turn", """
                    planned_on, planned_area, accepted_on, accepted_area, intake, version, changed_at\
                    """),
                BoundTable.of(
                        "construction.visit", "id", "key, site, day, seen, inspection, digest, sent_by, kept_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "construction.origin", "links: the site is bound here, what it comes from in its own register",
                "construction.site_was", "earlier states of sites, each bound when it was the present one",
                "construction.report_was", "earlier states of reports, each bound when it was the present one");
    }
}

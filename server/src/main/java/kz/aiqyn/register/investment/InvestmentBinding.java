package kz.aiqyn.register.investment;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everything of projects, zones and enterprises is public, and measures rest on it.
@Component
class InvestmentBinding implements BoundRecords {

    private static final String KEPT = "intake, version, changed_at";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("investment.project", "id", """
                    organisation, name_kk, name_ru, name_en, branch, investor, investor_key, place, latitude, longitude, \
                    capacity, sum, jobs, stage, remark, ended_on, origin_kind, origin_id, origin_kk, origin_ru, origin_en, \
                    origin_local, moved_at, intake, version, changed_at\
                    """),
                BoundTable.of("investment.promise", "project, number", "said_on, due, reason, " + KEPT),
                BoundTable.of("investment.opening", "project, number", "opened_on, act, " + KEPT),
                BoundTable.of("investment.funds", "project, year, source", "planned, made, " + KEPT),
                BoundTable.of("investment.fact", "project, period", "jobs_planned, jobs, invested, note, " + KEPT),
                BoundTable.of("investment.zone", "id", """
                    organisation, name_kk, name_ru, name_en, place, area, utilities, moved_at, since, until, since_at, \
                    until_at, intake, version, changed_at\
                    """),
                BoundTable.of(
                        "investment.plot",
                        "zone, number, since",
                        "area, tenant, project, until, since_at, until_at, " + KEPT),
                BoundTable.of("investment.enterprise", "id", """
                    organisation, name_kk, name_ru, name_en, bin, branch, moved_at, since, until, since_at, until_at, \
                    intake, version, changed_at\
                    """),
                BoundTable.of(
                        "investment.standstill", "enterprise, since", "until, reason, since_at, until_at, " + KEPT));
    }

    @Override
    public Map<String, String> unbound() {
        String earlier = "earlier states, each bound when it was the present one";
        return Map.of(
                "investment.departed", "follows from the bodies of records, which are bound",
                "investment.fact_was", earlier,
                "investment.project_was", earlier,
                "investment.zone_was", earlier,
                "investment.plot_was", earlier,
                "investment.enterprise_was", earlier,
                "investment.standstill_was", earlier);
    }
}

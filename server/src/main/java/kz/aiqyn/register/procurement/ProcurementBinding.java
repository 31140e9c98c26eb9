package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Purchases by the hundred thousand: those of one customer and year are one record.
@Component
class ProcurementBinding implements BoundRecords {

    private static final String RECORD = "customer, year";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "procurement.customer", "bin", "organisation, name_kk, name_ru, name_en, intake, changed_at"),
                BoundTable.of("procurement.supplier", "key", "name, monopoly, intake, changed_at"),
                many("procurement.point", """
                        id, code, portal_id, organisation, name_kk, name_ru, name_en, subject, classification, programme, \
                        method, state, first_month, month, first_amount, amount, moves, begun_on, cancelled_on, intake, \
                        changed_at"""),
                many("procurement.announcement", """
                        id, code, number, organisation, name_kk, name_ru, name_en, method, state, amount, published_on, \
                        opens_on, closes_on, results_on, intake, changed_at"""),
                many("procurement.lot", """
                        id, code, number, announcement, point, organisation, name_kk, name_ru, name_en, method, state, \
                        amount, bids, contracted, held_on, failed_on, intake, changed_at"""),
                many("procurement.bid", "id, code, lot, bidder, organisation, price, state, intake, changed_at"),
                many("procurement.contract", """
                        id, code, number, announcement, organisation, supplier, name_kk, name_ru, name_en, method, \
                        state, first_sum, sum, paid, local_sum, signed_on, first_due_on, due_on, executed_on, \
                        execution_at, intake, changed_at"""),
                many("procurement.unit", """
                        id, code, contract, lot, point, organisation, first_sum, sum, local_sum, intake, changed_at"""),
                many("procurement.act", "id, code, contract, organisation, number, day, sum, intake, changed_at"),
                BoundTable.of(
                        "procurement.breach",
                        "id",
                        "organisation, act, found_on, number, kind, note, intake, changed_at"),
                BoundTable.of("procurement.sign", "id", """
                        rule, kind, record, customer, organisation, day, value, threshold, found_on, answer_by, gone_on, \
                        answer, answered_at, version, changed_at"""));
    }

    private static BoundTable many(String table, String columns) {
        return BoundTable.of(table, RECORD, columns).inOrder("id");
    }

    @Override
    public Map<String, String> unbound() {
        return Map.ofEntries(
                Map.entry("procurement.revision", "a mark by which counts are known to be old"),
                Map.entry("procurement.change", "what bound records were before; a file is kept that says the same"),
                Map.entry("procurement.point.due_on", "follows from the first planned month"),
                Map.entry("procurement.point.open_term", "follows from the first planned month and the beginning"),
                Map.entry("procurement.lot.settled_on", "follows from the days of the results"),
                Map.entry("procurement.contract.open_term", "follows from the term and the execution"),
                Map.entry("procurement.point.period", "follows from the first planned month"),
                Map.entry("procurement.lot.period", "follows from the day of the results"),
                Map.entry("procurement.contract.period", "follows from the day of signing"),
                Map.entry("procurement.contract.due_period", "follows from the term"),
                Map.entry("procurement.breach.period", "follows from the day"));
    }
}

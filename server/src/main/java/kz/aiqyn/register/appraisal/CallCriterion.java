package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// By what a call weighs its proposals.
///
/// @param weight among the weights of the call's criteria
record CallCriterion(String code, Names names, Basis basis, BigDecimal weight) implements KeptRow {

    boolean isOfExperts() {
        return basis == Basis.EXPERTS;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "criterion",
                code,
                "criterion-name",
                names.kk(),
                "criterion-name-ru",
                names.ru(),
                "criterion-name-en",
                names.en(),
                "basis",
                Lifecycle.code(basis),
                "weight",
                Proposal.plain(weight));
    }

    @Override
    public String named() {
        return "criterion";
    }
}

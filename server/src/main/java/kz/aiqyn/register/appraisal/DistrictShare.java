package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// Which part of the chosen money a district is to get, in percent.
record DistrictShare(String organisation, BigDecimal least, BigDecimal most) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("organisation", organisation, "least", Proposal.plain(least), "most", Proposal.plain(most));
    }

    @Override
    public String named() {
        return "organisation";
    }
}

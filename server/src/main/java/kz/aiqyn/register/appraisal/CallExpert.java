package kz.aiqyn.register.appraisal;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// Who scores the proposals of a call.
///
/// @param login of the account
/// @param number that everybody reads instead
/// @param organisation the body that the expert works for, whose proposals the expert does not score; may be empty
record CallExpert(String login, int number, String organisation) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("expert", Integer.toString(number), "organisation", organisation);
    }

    @Override
    public String named() {
        return "expert";
    }
}

package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// The day on which a production opened, with its proof.
///
/// @param number 1, or more where it was corrected
/// @param act by which it was accepted: its number and day
record Opening(int number, LocalDate openedOn, String act) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("opening", Integer.toString(number), "opened-on", openedOn.toString(), "act", act);
    }

    @Override
    public String named() {
        return "opening";
    }
}

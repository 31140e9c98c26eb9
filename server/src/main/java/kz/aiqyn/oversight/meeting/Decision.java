package kz.aiqyn.oversight.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRow;
import org.jspecify.annotations.Nullable;

/// What a meeting decided on a question.
///
/// @param id 0 before it is kept
/// @param text in the words in which it fell
/// @param organisation code of the body that is to do it; empty where nobody is to do anything
/// @param helping codes of the bodies that help, in order
/// @param term by when; null with an empty organisation
/// @param controller login of whoever follows it to its end; empty with an empty organisation
/// @param controlledBy what they are called
/// @param indicator that it is to move, `methodology/indicator`; empty where none is named
/// @param promised whether everybody may read it
/// @param became id of the assignment that it became; empty before the protocol is approved
/// @param becameLocal its address without the language; empty with it
record Decision(
        long id,
        long item,
        String text,
        String organisation,
        List<String> helping,
        @Nullable LocalDate term,
        String controller,
        String controlledBy,
        String indicator,
        boolean promised,
        String became,
        String becameLocal)
        implements KeptRow {

    private static final String BETWEEN = ",";

    Decision {
        helping = List.copyOf(helping);
    }

    static List<String> helping(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split(BETWEEN, -1));
    }

    String helpingKept() {
        return String.join(BETWEEN, helping);
    }

    boolean isToBeDone() {
        return !organisation.isEmpty();
    }

    Decision as(String assignment, String local) {
        return new Decision(
                id,
                item,
                text,
                organisation,
                helping,
                term,
                controller,
                controlledBy,
                indicator,
                promised,
                assignment,
                local);
    }

    @Override
    public String named() {
        return "decision";
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("decision", text);
        fields.put("organisation", organisation);
        fields.put("helping", helpingKept());
        fields.put("term", term == null ? "" : term.toString());
        fields.put("controller", controlledBy);
        fields.put("indicator", indicator);
        fields.put("promised", promised ? "yes" : "no");
        return fields;
    }
}

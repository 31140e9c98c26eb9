package kz.aiqyn.rating.methodology.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.FindingLocation;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;

/// What the engine's check says of a change, at the fields of the form that made it.
final class Judged {

    private Judged() {}

    /// The change, unless the engine finds an error in a field of the form that was not there before.
    ///
    /// @param prefix of the form's fields in the file, `robustness.`
    static Outcome<Methodology> judge(Methodology before, Methodology after, Form form, String prefix) {
        Set<Finding> known = new HashSet<>(MethodologyCheck.check(before));
        Map<String, Phrase> errors = new HashMap<>();
        for (Finding finding : MethodologyCheck.check(after)) {
            String field = field(form, finding.place(), prefix);
            if (finding.severity() == Finding.Severity.ERROR && !known.contains(finding) && !field.isEmpty()) {
                errors.putIfAbsent(field, finding.phrase());
            }
        }
        return errors.isEmpty() ? Outcome.done(after) : Outcome.refused(errors);
    }

    /// The field of a form that a place of the file is shown in, empty when it is in none.
    private static String field(Form form, FindingLocation place, String prefix) {
        if (place.owner().isEmpty()) {
            String field = place.field().startsWith(prefix) ? place.field().substring(prefix.length()) : place.field();
            return form.fields().containsKey(field) ? field : first(form, field);
        }
        String field = place.field().substring(place.field().indexOf('.') + 1);
        List<Form> rows = form.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Form row = rows.get(i);
            if (row.text("code").equals(place.owner()) || row.text("measure").equals(place.owner())) {
                String shown = field.equals("line") ? "line-code" : field;
                return row.fields().containsKey(shown) ? Form.inRow(i, shown) : "";
            }
        }
        return "";
    }

    /// The first field within one that the form does not show as a whole: `scale.from` for `scale`.
    private static String first(Form form, String field) {
        return form.fields().keySet().stream()
                .filter(name -> name.startsWith(field + "."))
                .findFirst()
                .orElse("");
    }
}

package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.web.Form;

/// Puts what one reader changed in a form upon what somebody else saved meanwhile. Where both changed the same field,
/// the reader's own stands.
public final class Merge {

    private Merge() {}

    /// The form to send instead of the reader's.
    ///
    /// @param base what the form had shown
    /// @param mine what the reader sent
    /// @param theirs what the form would show now
    public static Form of(Form base, Form mine, Form theirs) {
        Form fields = fields(plain(base), plain(mine), plain(theirs));
        return fields.withRows(rows(base.rows(), mine.rows(), theirs.rows()));
    }

    private static Form plain(Form form) {
        return form.withRows(List.of());
    }

    private static Form fields(Form base, Form mine, Form theirs) {
        Set<String> names = new HashSet<>(mine.fields().keySet());
        names.addAll(theirs.fields().keySet());
        Form merged = mine;
        for (String name : names) {
            boolean untouched = written(mine, name).equals(written(base, name));
            boolean sent = mine.fields().containsKey(name);
            boolean ticked = !sent && untouched && !written(theirs, name).isEmpty();
            if (untouched && (sent || ticked) && theirs.fields().containsKey(name)) {
                merged = merged.with(name, theirs.list(name));
            }
        }
        return merged;
    }

    /// What stands in a field; an empty field is no field.
    private static List<String> written(Form form, String name) {
        return form.list(name).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Form> rows(List<Form> base, List<Form> mine, List<Form> theirs) {
        if (base.equals(theirs)) {
            return mine;
        }
        Map<String, Form> before = byCode(base);
        Map<String, Form> own = byCode(mine);
        Map<String, Form> now = byCode(theirs);
        List<Form> merged = new ArrayList<>();
        Iterator<String> kept = inOrder(before, own, now).iterator();
        now.forEach((code, row) -> {
            if (!before.containsKey(code)) {
                merged.add(row);
            } else if (own.containsKey(code)) {
                String next = kept.next();
                merged.add(fields(of(before, next), of(own, next), of(now, next)));
            }
        });
        for (Form row : mine) {
            String code = row.text(PartFields.WAS);
            boolean gone = before.containsKey(code) && !now.containsKey(code);
            if (code.isEmpty() || (gone && !same(row, of(before, code)))) {
                merged.add(row.with(PartFields.WAS, ""));
            }
        }
        return merged;
    }

    /// The rows that all three have: in the reader's order when the reader moved any of them, else in theirs.
    private static List<String> inOrder(Map<String, Form> before, Map<String, Form> own, Map<String, Form> now) {
        List<String> mine = shared(own, before, now);
        return mine.equals(shared(before, own, now)) ? shared(now, before, own) : mine;
    }

    private static List<String> shared(Map<String, Form> ordered, Map<String, Form> one, Map<String, Form> other) {
        return ordered.keySet().stream()
                .filter(one::containsKey)
                .filter(other::containsKey)
                .toList();
    }

    private static Form of(Map<String, Form> rows, String code) {
        return rows.getOrDefault(code, Form.EMPTY);
    }

    private static boolean same(Form one, Form other) {
        return one.fields().keySet().stream()
                .allMatch(name -> written(one, name).equals(written(other, name)));
    }

    private static Map<String, Form> byCode(List<Form> rows) {
        Map<String, Form> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.putIfAbsent(row.text(PartFields.WAS), row));
        byCode.remove("");
        return byCode;
    }
}

package kz.aiqyn.register.openness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// Reads the form of a new version of the checklist, which sets out from an old one: components, texts and
/// points are written over, an item without points is left out, new ones have fields of their own.
final class ChecklistForm {

    /// How many new items a form has room for.
    static final int NEW_ITEMS = 3;

    private static final int ALL = 100;
    private static final int LONGEST = 300;

    private ChecklistForm() {}

    static String field(String of, String item) {
        return of + "-" + item;
    }

    /// The code of a new item's fields.
    static String added(int number) {
        return "new" + number;
    }

    /// What stands in the form that sets out from a version.
    static Form of(Checklist checklist) {
        Form form = Form.EMPTY.with("name", checklist.version().names());
        for (ChecklistComponent component : checklist.components()) {
            form = form.with(ComponentForm.title(component.code()), component.names())
                    .with(ComponentForm.weight(component.code()), Integer.toString(component.weight()));
        }
        for (ChecklistItem item : checklist.items()) {
            form = form.with(field("component", item.code()), item.component())
                    .with(field("name", item.code()), item.names())
                    .with(field("scoring", item.code()), Lifecycle.code(item.scoring()))
                    .with(field("points", item.code()), Integer.toString(item.points()));
        }
        return form;
    }

    /// The version that a form describes, or what is wrong in the form.
    ///
    /// @param old that it sets out from
    static Outcome<Checklist> read(Form sent, Checklist old, Instant now) {
        Form form = sent.required("code", "name.kk", "from-period", "basis");
        if (!form.text("code").isEmpty() && !form.text("code").matches("[0-9a-z][0-9a-z.-]{0,19}")) {
            form = form.wrong("code", Phrase.of("openness.refused.code", form.text("code")));
        }
        Optional<Period> from = FactForm.quarter(form.text("from-period"));
        if (from.isEmpty() && !form.text("from-period").isEmpty()) {
            form = form.wrong("from-period", Phrase.of("openness.refused.quarter", form.text("from-period")));
        }
        form = texts(form, "name.kk", "name.ru", "name.en", "basis");
        ComponentForm components = ComponentForm.read(form, old);
        form = components.form();
        List<ChecklistItem> items = new ArrayList<>();
        for (ChecklistItem item : old.items()) {
            form = components.isLeftOut(form.text(field("component", item.code())))
                    ? form
                    : item(form, item.code(), components, items);
        }
        for (int number = 1; number <= NEW_ITEMS; number++) {
            form = item(form, added(number), components, items);
        }
        form = form.isSound() ? components.withItems(form, items) : form;
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        ChecklistVersion version = new ChecklistVersion(
                0, form.text("code"), form.names("name"), from.orElseThrow(), form.text("basis"), 1, now);
        return Outcome.done(new Checklist(version, components.all(), items));
    }

    /// Adds the item that fields of a code describe; none where they give it no points.
    private static Form item(Form sent, String code, ComponentForm components, List<ChecklistItem> items) {
        String points = sent.text(field("points", code));
        if (points.isEmpty()) {
            return sent;
        }
        String name = field("name", code);
        Form form = texts(sent.required(name + ".kk"), name + ".kk", name + ".ru", name + ".en");
        Optional<String> component = components.code(sent.text(field("component", code)));
        if (component.isEmpty()) {
            form = form.wrong(field("component", code), Phrase.of("web.form.empty"));
        }
        Optional<Scoring> scoring = Arrays.stream(Scoring.values())
                .filter(one -> Lifecycle.code(one).equals(sent.text(field("scoring", code))))
                .findFirst();
        if (scoring.isEmpty()) {
            form = form.wrong(field("scoring", code), Phrase.of("web.form.empty"));
        } else if (!scoring.get().isJudged() && component.flatMap(FactKind::of).isEmpty()) {
            form = form.wrong(field("scoring", code), Phrase.of("openness.refused.scoring"));
        }
        if (!points.matches("\\d{1,3}") || Integer.parseInt(points) < 1 || Integer.parseInt(points) > ALL) {
            form = form.wrong(field("points", code), Phrase.of("openness.refused.points", points));
        }
        if (form.errors().equals(sent.errors())) {
            Names names = form.names(name);
            String kept = code.startsWith("new") ? free(items) : code;
            items.add(new ChecklistItem(
                    kept,
                    component.orElseThrow(),
                    items.size() + 1,
                    names,
                    scoring.orElseThrow(),
                    Integer.parseInt(points)));
        }
        return form;
    }

    /// A code that no item has: they are never shown, and only tell items apart.
    private static String free(List<ChecklistItem> items) {
        int number = items.size() + 1;
        while (has(items, "n" + number)) {
            number++;
        }
        return "n" + number;
    }

    private static boolean has(List<ChecklistItem> items, String code) {
        return items.stream().anyMatch(item -> item.code().equals(code));
    }

    /// The form with an error at each of the fields that is too long or names a person by number.
    static Form texts(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            if (form.text(field).length() > LONGEST) {
                form = form.wrong(
                        field,
                        Phrase.of("openness.refused.long", form.text(field).length(), LONGEST));
            } else if (PersonalNumbers.isIn(form.text(field))) {
                form = form.wrong(field, Phrase.of("openness.refused.personal"));
            }
        }
        return form;
    }
}

package kz.aiqyn.register.openness;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// Reads the components in the form of a new version of the checklist: names and weights of old ones are
/// written over, one without a weight is left out with its items, new ones have fields of their own.
///
/// @param form with what is wrong in it
/// @param named the components, by what items call them in the form
/// @param leftOut what items call those that are left out
record ComponentForm(Form form, Map<String, ChecklistComponent> named, Set<String> leftOut) {

    /// How many new components a form has room for.
    static final int NEW_COMPONENTS = 3;

    private static final int ALL = 100;

    ComponentForm {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        leftOut = Set.copyOf(leftOut);
    }

    static String title(String component) {
        return "title-" + component;
    }

    static String weight(String component) {
        return "weight-" + component;
    }

    /// The field with the kind of facts that a new component is computed from.
    static String facts(String component) {
        return "facts-" + component;
    }

    /// What a new component is called in the form.
    static String added(int number) {
        return "part" + number;
    }

    static ComponentForm read(Form sent, Checklist old) {
        Form form = sent;
        Map<String, ChecklistComponent> named = new LinkedHashMap<>();
        Set<String> leftOut = new HashSet<>();
        for (ChecklistComponent one : old.components()) {
            if (form.text(weight(one.code())).isEmpty()) {
                leftOut.add(one.code());
            } else {
                form = component(form, one.code(), one.code(), named);
            }
        }
        for (int number = 1; number <= NEW_COMPONENTS; number++) {
            String called = added(number);
            boolean weighed = !form.text(weight(called)).isEmpty();
            if (weighed || !form.text(title(called) + ".kk").isEmpty()) {
                String kind = form.text(facts(called));
                form = component(kind(form, called, named), called, kind.isEmpty() ? free(old, named) : kind, named);
            }
        }
        int sum = named.values().stream().mapToInt(ChecklistComponent::weight).sum();
        return new ComponentForm(
                sum == ALL || !form.errors().isEmpty()
                        ? form
                        : form.against(List.of(Phrase.of("openness.refused.weights", sum))),
                named,
                leftOut);
    }

    /// The form with an error where another component is already computed from the same facts.
    private static Form kind(Form form, String called, Map<String, ChecklistComponent> named) {
        String kind = form.text(facts(called));
        if (kind.isEmpty()) {
            return form;
        }
        if (FactKind.of(kind).isEmpty()) {
            return form.wrong(facts(called), Phrase.of("web.form.empty"));
        }
        return has(named, kind) ? form.wrong(facts(called), Phrase.of("openness.refused.facts")) : form;
    }

    /// Adds the component that fields describe.
    private static Form component(Form sent, String called, String code, Map<String, ChecklistComponent> named) {
        String title = title(called);
        Form form = ChecklistForm.texts(
                sent.required(title + ".kk", weight(called)), title + ".kk", title + ".ru", title + ".en");
        String text = form.text(weight(called));
        boolean sound = text.matches("\\d{1,3}") && Integer.parseInt(text) <= ALL;
        int weight = sound ? Integer.parseInt(text) : 0;
        named.put(called, new ChecklistComponent(code, named.size() + 1, form.names(title), weight));
        return sound ? form : form.wrong(weight(called), Phrase.of("openness.refused.weight", text));
    }

    /// A code that no component has: nothing is computed from it.
    private static String free(Checklist old, Map<String, ChecklistComponent> named) {
        int number = 1;
        while (has(named, "c" + number) || isOf(old, "c" + number)) {
            number++;
        }
        return "c" + number;
    }

    private static boolean has(Map<String, ChecklistComponent> named, String code) {
        return named.values().stream().anyMatch(one -> one.code().equals(code));
    }

    private static boolean isOf(Checklist old, String code) {
        return old.components().stream().anyMatch(one -> one.code().equals(code));
    }

    List<ChecklistComponent> all() {
        return List.copyOf(named.values());
    }

    boolean isLeftOut(String called) {
        return leftOut.contains(called);
    }

    /// The code of the component that an item calls so.
    Optional<String> code(String called) {
        return Optional.ofNullable(named.get(called)).map(ChecklistComponent::code);
    }

    /// The form with an error at each component that has nothing to give points for: its weight would fall
    /// away in every assessment.
    Form withItems(Form sent, List<ChecklistItem> items) {
        Form form = sent;
        for (Map.Entry<String, ChecklistComponent> one : named.entrySet()) {
            boolean bare = items.stream()
                    .noneMatch(item -> item.component().equals(one.getValue().code()) && !item.isBreach());
            form = bare ? form.wrong(weight(one.getKey()), Phrase.of("openness.refused.bare")) : form;
        }
        return form;
    }
}

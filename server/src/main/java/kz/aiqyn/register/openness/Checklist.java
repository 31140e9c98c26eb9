package kz.aiqyn.register.openness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A version of the checklist with its components and items, in their order.
record Checklist(ChecklistVersion version, List<ChecklistComponent> components, List<ChecklistItem> items) {

    Checklist {
        components = components.stream()
                .sorted(Comparator.comparingInt(ChecklistComponent::place))
                .toList();
        items = items.stream()
                .sorted(Comparator.comparingInt(ChecklistItem::place))
                .toList();
    }

    /// Those of a component, breaches among them.
    List<ChecklistItem> items(String component) {
        return items.stream().filter(item -> item.component().equals(component)).toList();
    }

    /// Those that checkers judge.
    List<ChecklistItem> judged() {
        return items.stream().filter(item -> item.scoring().isJudged()).toList();
    }

    Optional<ChecklistItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /// The name of a component's item, by code.
    ChecklistItem get(String code) {
        return item(code)
                .orElseThrow(() -> new IllegalStateException(
                        "version %s of the checklist has no item %s".formatted(version.code(), code)));
    }
}

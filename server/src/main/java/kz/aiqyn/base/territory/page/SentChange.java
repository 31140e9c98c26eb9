package kz.aiqyn.base.territory.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A change as its form sends it.
record SentChange(Form form) {

    LegalAct act() {
        return new LegalAct(form.value("act"), form.value("number"), form.day("act-day"));
    }

    TerritoryChange create() {
        return new TerritoryChange.Create(new TerritoryChange.Born(form.value("code"), names(""), kind(), parent()));
    }

    /// A change of a territory that there is.
    TerritoryChange of(String kind, Territory territory) {
        String code = territory.code();
        return switch (kind) {
            case Kinds.RENAME -> new TerritoryChange.Rename(code, names(""));
            case Kinds.MOVE -> new TerritoryChange.Move(code, parent());
            case Kinds.SPLIT -> new TerritoryChange.Split(code, parts(territory), below());
            case Kinds.MERGE ->
                new TerritoryChange.Merge(
                        merged(code),
                        new TerritoryChange.Born(form.value("code"), names(""), territory.kind(), territory.parent()));
            case Kinds.END -> new TerritoryChange.End(code);
            default -> throw new IllegalArgumentException("no such change: " + kind);
        };
    }

    private @Nullable String parent() {
        return form.value("parent").isEmpty() ? null : form.value("parent");
    }

    private TerritoryKind kind() {
        return TerritoryKind.find(form.value("kind")).orElse(TerritoryKind.OTHER);
    }

    private Names names(String suffix) {
        return new Names(form.value("kk" + suffix), form.value("ru" + suffix), form.value("en" + suffix));
    }

    private List<TerritoryChange.Born> parts(Territory territory) {
        List<TerritoryChange.Born> parts = new ArrayList<>();
        for (int i = 1; i <= ChangePage.PARTS; i++) {
            String code = form.value("code-" + i);
            if (!code.isEmpty()) {
                parts.add(new TerritoryChange.Born(code, names("-" + i), territory.kind(), territory.parent()));
            }
        }
        return parts;
    }

    /// Which part each territory below goes to: the form sends the number of the part.
    private Map<String, String> below() {
        Map<String, String> below = new TreeMap<>();
        form.values().forEach((name, part) -> {
            if (name.startsWith("below-") && !part.isEmpty()) {
                below.put(name.substring("below-".length()), form.value("code-" + part));
            }
        });
        return below;
    }

    private List<String> merged(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        form.values().keySet().stream()
                .filter(name -> name.startsWith("merged-"))
                .sorted()
                .forEach(name -> codes.add(name.substring("merged-".length())));
        return codes;
    }
}

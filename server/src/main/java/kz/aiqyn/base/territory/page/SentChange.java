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
        return new LegalAct(form.text("act"), form.text("number"), form.day("act-day"));
    }

    TerritoryChange create() {
        return new TerritoryChange.Create(new TerritoryChange.Born(form.text("code"), names(""), kind(), parent()));
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
                        new TerritoryChange.Born(form.text("code"), names(""), territory.kind(), territory.parent()));
            case Kinds.END -> new TerritoryChange.End(code);
            default -> throw new IllegalArgumentException("no such change: " + kind);
        };
    }

    private @Nullable String parent() {
        return form.text("parent").isEmpty() ? null : form.text("parent");
    }

    private TerritoryKind kind() {
        return TerritoryKind.find(form.text("kind")).orElse(TerritoryKind.OTHER);
    }

    private Names names(String suffix) {
        return new Names(form.text("kk" + suffix), form.text("ru" + suffix), form.text("en" + suffix));
    }

    private List<TerritoryChange.Born> parts(Territory territory) {
        List<TerritoryChange.Born> parts = new ArrayList<>();
        for (int i = 1; i <= ChangePage.PARTS; i++) {
            String code = form.text("code-" + i);
            if (!code.isEmpty()) {
                parts.add(new TerritoryChange.Born(code, names("-" + i), territory.kind(), territory.parent()));
            }
        }
        return parts;
    }

    /// Which part each territory below goes to: the form sends the number of the part.
    private Map<String, String> below() {
        Map<String, String> below = new TreeMap<>();
        form.filled("below-").forEach((code, part) -> below.put(code, form.text("code-" + part)));
        return below;
    }

    private List<String> merged(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        codes.addAll(form.filled("merged-").keySet());
        return codes;
    }
}

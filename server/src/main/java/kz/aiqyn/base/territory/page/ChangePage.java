package kz.aiqyn.base.territory.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import org.jspecify.annotations.Nullable;

/// The form of one act.
///
/// @param kind of [Kinds]
/// @param territory it is about, null for one that is to be created
/// @param below those right below it, which a split distributes
/// @param beside those with the same parent, which a merger may take
record ChangePage(
        String kind, @Nullable Territory territory, List<Territory> below, List<Territory> beside, Form form) {

    /// How many parts the form has room for.
    public static final int PARTS = 4;

    public ChangePage {
        below = List.copyOf(below);
        beside = List.copyOf(beside);
    }

    /// The kinds of territories, in words, by code.
    public Map<String, String> kinds(Frame frame) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (TerritoryKind kind : TerritoryKind.values()) {
            kinds.put(kind.code(), frame.say(kind.key()));
        }
        return kinds;
    }

    /// The parts, in words, by number.
    public Map<String, String> parts(Frame frame) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts().forEach(part -> parts.put(part.toString(), frame.say("territory.part", part)));
        return parts;
    }

    /// The numbers of the parts.
    public List<Integer> parts() {
        return List.of(1, 2, 3, 4);
    }

    /// Where the form goes.
    public String address() {
        return territory == null ? TerritoryAddresses.NEW : TerritoryAddresses.change(territory.code(), kind);
    }
}

package kz.aiqyn.base.territory.page;

import java.util.List;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.Form;
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

    public TerritoryKind[] kinds() {
        return TerritoryKind.values();
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

package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// The units that are compared with each other in one period.
///
/// @param code of the group
/// @param units the members in force on the period's last day, in the registry's order
public record PeerGroup(String code, Names names, List<RatedUnit> units) {

    public PeerGroup {
        units = List.copyOf(units);
    }

    /// The groups of a period, in the methodology's order, empty ones left out.
    public static List<PeerGroup> of(Peers peers, Units registry, Period period) {
        Map<String, PeerGroup> groups = new LinkedHashMap<>();
        peers.groups()
                .forEach(group -> groups.put(group.code(), new PeerGroup(group.code(), group.names(), List.of())));
        boolean onlyListed = !groups.isEmpty();
        for (int position = 0; position < registry.size(); position++) {
            RatedUnit unit = registry.get(position);
            String code = codeOf(peers, registry, position);
            if (code.isEmpty() || !unit.inForce(period) || (onlyListed && !groups.containsKey(code))) {
                continue;
            }
            groups.merge(code, new PeerGroup(code, Names.NONE, List.of(unit)), PeerGroup::with);
        }
        return groups.values().stream().filter(group -> !group.units.isEmpty()).toList();
    }

    private PeerGroup with(PeerGroup other) {
        List<RatedUnit> both = new ArrayList<>(units);
        both.addAll(other.units);
        return new PeerGroup(code, names, both);
    }

    /// The group a unit belongs to; empty when it is not rated at all.
    private static String codeOf(Peers peers, Units registry, int position) {
        RatedUnit unit = registry.get(position);
        String by = peers.by();
        if (by != null) {
            return unit.attribute(by).orElse("");
        }
        if (peers.groups().isEmpty()) {
            return registry.children(position).length == 0 ? Peers.ALL : "";
        }
        return peers.groups().stream()
                .filter(group -> group.units().contains(unit.code()))
                .map(Peers.Group::code)
                .findFirst()
                .orElse("");
    }
}

package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, List<RatedUnit>> members = new LinkedHashMap<>();
        Map<String, Names> names = new HashMap<>();
        Map<String, String> listed = new HashMap<>();
        for (Peers.Group group : peers.groups()) {
            members.put(group.code(), new ArrayList<>());
            names.put(group.code(), group.names());
            group.units().forEach(unit -> listed.putIfAbsent(unit, group.code()));
        }
        boolean onlyListed = !members.isEmpty();
        for (int position = 0; position < registry.size(); position++) {
            RatedUnit unit = registry.get(position);
            String code = peers.by() == null && onlyListed
                    ? listed.getOrDefault(unit.code(), "")
                    : codeOf(peers, registry, position);
            if (code.isEmpty() || !unit.inForce(period) || (onlyListed && !members.containsKey(code))) {
                continue;
            }
            members.computeIfAbsent(code, any -> new ArrayList<>()).add(unit);
        }
        return members.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group ->
                        new PeerGroup(group.getKey(), names.getOrDefault(group.getKey(), Names.NONE), group.getValue()))
                .toList();
    }

    /// The members' codes.
    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        units.forEach(unit -> codes.add(unit.code()));
        return codes;
    }

    /// The group of a unit by its attribute, or of everybody; empty when it is not rated at all.
    private static String codeOf(Peers peers, Units registry, int position) {
        String by = peers.by();
        if (by != null) {
            return registry.get(position).attribute(by).orElse("");
        }
        return registry.children(position).length == 0 ? Peers.ALL : "";
    }
}

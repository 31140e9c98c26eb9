package kz.aiqyn.register.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.engine.text.Names;

/// Whom a meeting should hear on procurement: bodies with what was found against each, those with most first.
record HearingPage(List<Heard> bodies) {

    HearingPage {
        bodies = List.copyOf(bodies);
    }

    /// A body and why it is named.
    record Heard(String code, Names names, List<Attention> reasons) {

        Heard {
            reasons = List.copyOf(reasons);
        }

        private double weight() {
            return reasons.stream().mapToDouble(Attention::weight).sum();
        }
    }

    static HearingPage of(List<Attention> found, Owners owners) {
        Map<String, List<Attention>> reasons = new LinkedHashMap<>();
        found.forEach(one -> reasons.computeIfAbsent(one.organisation(), any -> new ArrayList<>())
                .add(one));
        List<Heard> bodies = new ArrayList<>();
        reasons.forEach((code, why) -> {
            if (owners.isThere(code)) {
                bodies.add(new Heard(code, owners.name(code), why));
            }
        });
        bodies.sort(Comparator.comparingDouble(Heard::weight).reversed().thenComparing(Heard::code));
        return new HearingPage(bodies);
    }
}

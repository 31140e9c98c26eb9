package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// An industrial zone as it is now, without its plots.
///
/// @param area in hectares
/// @param span since when it is there
record Zone(
        long id,
        String organisation,
        Names names,
        String place,
        BigDecimal area,
        Set<Utility> utilities,
        Span span,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// What is brought to the plots.
    enum Utility {
        POWER,
        GAS,
        WATER,
        SEWER,
        ROAD,
        RAIL
    }

    /// The same, with what stood there already written when it was; another area is known from now on.
    Zone after(Zone before) {
        return area.compareTo(before.area) == 0
                ? new Zone(id, organisation, names, place, area, utilities, span.after(before.span), version, changedAt)
                : this;
    }

    static String codes(Set<Utility> utilities) {
        return utilities.stream().sorted().map(Lifecycle::code).collect(Collectors.joining(" "));
    }

    static Set<Utility> utilities(String codes) {
        Set<Utility> utilities = EnumSet.noneOf(Utility.class);
        Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .forEach(code -> utilities.add(Lifecycle.of(Utility.class, code)));
        return utilities;
    }

    @Override
    public String subject() {
        return "investment.zone:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("place", place);
        fields.put("area", InvestmentProject.plain(area));
        fields.put("since", span.since().toString());
        fields.put("until", span.untilText());
        fields.put("utilities", codes(utilities));
        return fields;
    }
}

package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
/// @param since when it is there
/// @param enteredAt when its area was written down
record Zone(
        long id,
        String organisation,
        Names names,
        String place,
        BigDecimal area,
        LocalDate since,
        Set<Utility> utilities,
        Instant enteredAt,
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

    /// The same with its area written when it was, where it stays.
    Zone after(Zone before) {
        boolean same = area.compareTo(before.area) == 0 && since.equals(before.since);
        return new Zone(
                id,
                organisation,
                names,
                place,
                area,
                since,
                utilities,
                same ? before.enteredAt : enteredAt,
                version,
                changedAt);
    }

    static String codes(Set<Utility> utilities) {
        return utilities.stream().sorted().map(Lifecycle::code).collect(Collectors.joining(" "));
    }

    static Set<Utility> utilities(String codes) {
        Set<Utility> utilities = EnumSet.noneOf(Utility.class);
        Arrays.stream(codes.split(" "))
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
        fields.put("since", since.toString());
        fields.put("utilities", codes(utilities));
        return fields;
    }
}

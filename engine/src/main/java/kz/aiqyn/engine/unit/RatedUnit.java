package kz.aiqyn.engine.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What is ranked, or the parent of what is ranked: an akimat, a department, a rural district, the oblast itself.
///
/// @param code unique within the registry, as values name it
/// @param kato the nine digits of the classifier of territories, empty where the unit has none
/// @param kind what the unit is, for peer groups: `city`, `district`, `department`, `oblast` ...
/// @param parent code of the unit above, null at the top
/// @param from first day in force, null when it always was
/// @param to last day in force, null when it still is
/// @param attributes further columns of the registry, by name
public record RatedUnit(
        String code,
        String kato,
        Names names,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> attributes) {

    public RatedUnit {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a unit needs a code, found a blank one");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("unit %s ends on %s, before it begins on %s".formatted(code, to, from));
        }
        attributes = Map.copyOf(attributes);
        names = names.orElse(code);
    }

    /// A unit known by its code only.
    public static RatedUnit named(String code, String kind) {
        return new RatedUnit(code, "", Names.same(code), kind, null, null, null, Map.of());
    }

    /// The value of `kind`, or of any further attribute.
    public Optional<String> attribute(String name) {
        return name.equals("kind") ? Optional.of(kind) : Optional.ofNullable(attributes.get(name));
    }

    /// True when the unit is in force on the last day of the period.
    public boolean inForce(Period period) {
        LocalDate day = period.end();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}

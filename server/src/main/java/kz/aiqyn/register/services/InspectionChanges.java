package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes inspections with what they found, and tells which measures that touches.
@Service
class InspectionChanges extends RecordChanges<Inspection> {

    private final Inspections inspections;
    private final Keeping keeping;

    InspectionChanges(Inspections inspections, Keeping keeping) {
        super(inspections, List.of(inspections.breaches()), keeping);
        this.inspections = inspections;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable Inspection before, Inspection after, LocalDate today) {
        Set<Period> quarters = new HashSet<>(Set.of(Quarters.of(after.day())));
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        if (before != null) {
            quarters.add(Quarters.of(before.day()));
            organisations.add(before.organisation());
        }
        return Optional.of(ServicesMeasures.touched(quarters, organisations));
    }

    /// Keeps an inspection with all that it found.
    Outcome<Long> save(Inspection inspection, List<FoundBreach> found) {
        return save(inspection)
                .then(id -> found(inspections.hold(id), inspection.id() == 0 ? List.of() : known(id), found), id -> id);
    }

    /// Keeps what a file says that an inspection found.
    ///
    /// @param intake number of the file
    Outcome<Long> found(Inspection inspection, FoundBreach breach, long intake) {
        return put(inspections.breaches(), inspection, breach, "found", intake);
    }

    private List<FoundBreach> known(long id) {
        return inspections.breaches().list(id);
    }

    private Outcome<Long> found(Inspection inspection, List<FoundBreach> before, List<FoundBreach> found) {
        Map<String, Integer> numbers = numbers(before);
        Map<String, Integer> now = new TreeMap<>(numbers);
        found.forEach(breach -> now.put(breach.kind(), breach.number()));
        now.values().removeIf(number -> number == 0);
        if (!now.equals(numbers)) {
            found.stream()
                    .filter(breach -> numbers.getOrDefault(breach.kind(), 0) != breach.number())
                    .forEach(breach -> inspections.breaches().put(inspection.id(), breach, 0, keeping.now()));
            write("found", inspection, 0, Map.of("breach", text(numbers) + " > " + text(now)));
        }
        return Outcome.done(inspection.id());
    }

    private static Map<String, Integer> numbers(List<FoundBreach> breaches) {
        Map<String, Integer> numbers = new TreeMap<>();
        breaches.stream()
                .filter(breach -> breach.number() > 0)
                .forEach(breach -> numbers.put(breach.kind(), breach.number()));
        return numbers;
    }

    private static String text(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}

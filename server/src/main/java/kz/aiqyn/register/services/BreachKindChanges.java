package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes kinds of breaches; points of quarters since the day from which a version counts are counted anew.
@Service
class BreachKindChanges extends RecordChanges<BreachKind> {

    BreachKindChanges(BreachKinds kinds, Keeping keeping) {
        super(kinds, List.of(), keeping);
    }

    @Override
    protected Optional<Object> told(@Nullable BreachKind before, BreachKind after, LocalDate today) {
        LocalDate from = before != null && before.validFrom().isBefore(after.validFrom())
                ? before.validFrom()
                : after.validFrom();
        return Optional.of(ServicesMeasures.touched(Quarters.between(from, today), List.of()));
    }
}

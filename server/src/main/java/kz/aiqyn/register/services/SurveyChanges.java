package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes surveys, and tells which measures that touches.
@Service
class SurveyChanges extends RecordChanges<Survey> {

    SurveyChanges(Surveys surveys, Keeping keeping) {
        super(surveys, List.of(), keeping);
    }

    @Override
    protected Optional<Object> told(@Nullable Survey before, Survey after, LocalDate today) {
        Set<Period> quarters = new HashSet<>(Set.of(after.period()));
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        if (before != null) {
            quarters.add(before.period());
            organisations.add(before.organisation());
        }
        return Optional.of(ServicesMeasures.touched(quarters, organisations));
    }
}

package kz.aiqyn.register.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes norms.
@Service
class NormChanges extends RecordChanges<Norm> {

    NormChanges(Norms norms, Keeping keeping) {
        super(norms, List.of(), keeping);
    }

    @Override
    protected Optional<Object> told(@Nullable Norm before, Norm after, LocalDate today) {
        return Optional.of(AppraisalMeasures.touched(after.since().getYear()));
    }
}

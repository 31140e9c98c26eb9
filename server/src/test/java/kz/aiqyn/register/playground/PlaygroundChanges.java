package kz.aiqyn.register.playground;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes playgrounds, and tells which measures that touches.
@Service
class PlaygroundChanges extends RecordChanges<Playground> {

    PlaygroundChanges(Playgrounds grounds, Keeping keeping) {
        super(grounds, List.of(), keeping);
    }

    @Override
    protected Optional<Object> told(@Nullable Playground before, Playground after, LocalDate today) {
        return before == null && after.openedOn() == null
                ? Optional.empty()
                : Optional.of(PlaygroundMeasures.touched(before, after));
    }
}

package kz.aiqyn.register.openness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes facts, and tells which measures that touches.
@Service
class FactChanges extends RecordChanges<PortalFact> {

    private final PortalFacts facts;

    FactChanges(PortalFacts facts, Keeping keeping) {
        super(facts, List.of(), keeping);
        this.facts = facts;
    }

    @Override
    protected Optional<Object> told(@Nullable PortalFact before, PortalFact after, LocalDate today) {
        return Optional.of(OpennessMeasures.touched(before, after));
    }

    @Override
    public Outcome<Long> save(PortalFact fact) {
        return facts.isToldOtherwise(fact)
                ? Outcome.refused("period", Phrase.of("openness.refused.both", fact.quarter()))
                : super.save(fact);
    }
}

package kz.aiqyn.rating.collection.filling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Vouching;
import org.springframework.stereotype.Component;

/// How what bodies send lives: it is accepted, and an import from then on, or returned with a word why.
@Component
class FillingLife implements Living<Filling, FillingState, FillingEvent> {

    static final Lifecycle<FillingState, FillingEvent> LIFE = new Lifecycle<>(
            "collection.filling",
            FillingState.SENT,
            List.of(
                    Transition.of(FillingState.SENT, FillingEvent.ACCEPT, FillingState.ACCEPTED, ValueRights.IMPORT),
                    Transition.explained(
                            FillingState.SENT, FillingEvent.RETURN, FillingState.RETURNED, ValueRights.IMPORT)));

    private final Fillings fillings;
    private final FilledCells cells;
    private final FillingImport imports;

    FillingLife(Fillings fillings, FilledCells cells, FillingImport imports) {
        this.fillings = fillings;
        this.cells = cells;
        this.imports = imports;
    }

    @Override
    public Lifecycle<FillingState, FillingEvent> life() {
        return LIFE;
    }

    @Override
    public Filling lock(long id) {
        return fillings.hold(id);
    }

    @Override
    public Filling get(long id) {
        return fillings.get(id);
    }

    @Override
    public FillingState state(Filling filling) {
        return filling.state();
    }

    @Override
    public String subject(Filling filling) {
        return filling.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Filling filling) {
        return scope.covers(filling.of().organisation());
    }

    @Override
    public String operation(FillingEvent event) {
        return "collection.filling-" + event.done();
    }

    @Override
    public List<Phrase> against(
            Transition<FillingState, FillingEvent> step, Filling filling, StepRequest<FillingEvent> request) {
        if (step.event() == FillingEvent.RETURN) {
            return List.of();
        }
        Set<String> there = cells.there(filling);
        if (!there.isEmpty()) {
            return List.of(Phrase.of("collection.filling.refused.given", there.size()));
        }
        long doubts = cells.asking(filling);
        return doubts > 0 && !Vouching.isGiven(request.form().text(Vouching.FIELD))
                ? List.of(Vouching.missing(doubts))
                : imports.against(filling);
    }

    @Override
    public Map<String, String> write(
            Transition<FillingState, FillingEvent> step, Filling filling, StepRequest<FillingEvent> request) {
        fillings.move(filling.id(), step.to());
        if (step.event() == FillingEvent.RETURN) {
            return Map.of();
        }
        long upload = imports.take(filling);
        fillings.become(filling.id(), upload);
        return Map.of("import", String.valueOf(upload));
    }
}

package kz.aiqyn.rating.collection.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.stereotype.Component;

/// What was sent, cell by cell, with what is found of each number.
@Component
class FilledCells {

    private final Methodologies methodologies;
    private final OpenCells open;
    private final KnownSeries known;

    FilledCells(Methodologies methodologies, OpenCells open, KnownSeries known) {
        this.methodologies = methodologies;
        this.open = open;
        this.known = known;
    }

    /// Those that somebody else has given since.
    Set<String> there(Filling filling) {
        return open.there(
                filling.of().organisation(), List.copyOf(cells(filling).keySet()));
    }

    /// How many numbers somebody has to vouch for.
    long asking(Filling filling) {
        return judged(filling).values().stream().filter(Judgement::isAsking).count();
    }

    /// The numbers by cell, in their order.
    Map<Cell, Double> cells(Filling filling) {
        Map<String, Measure> declared =
                Measures.named(methodologies
                                .get(filling.of().methodology(), filling.of().version())
                                .document())
                        .stream()
                        .collect(Collectors.toMap(Measure::code, one -> one, (a, b) -> a));
        Map<Cell, Double> cells = new LinkedHashMap<>();
        filling.values().forEach(one -> {
            Measure measure = declared.get(one.measure());
            if (measure != null) {
                cells.put(new Cell(measure, one.period()), one.number());
            }
        });
        return cells;
    }

    Map<Cell, Judgement> judged(Filling filling) {
        return known.judged(filling.of().organisation(), cells(filling));
    }
}

package kz.aiqyn.measure.pull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.SourceChoice;
import kz.aiqyn.measure.store.Definitions;
import kz.aiqyn.measure.store.Recording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps whose values are taken, and has them pulled.
@Component
class ChosenSources implements SourceChoice {

    private final Definitions definitions;
    private final Recording recording;
    private final PulledValues values;
    private final TouchedKeys touched;
    private final PullRequests requests;
    private final Audit audit;

    ChosenSources(
            Definitions definitions,
            Recording recording,
            PulledValues values,
            TouchedKeys touched,
            PullRequests requests,
            Audit audit) {
        this.definitions = definitions;
        this.recording = recording;
        this.values = values;
        this.touched = touched;
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public List<List<GivenMeasure>> shared() {
        return definitions.now().values().stream()
                .filter(sources -> sources.size() > 1)
                .toList();
    }

    @Override
    @Transactional
    public Outcome<String> choose(String measure, String source) {
        recording.lock();
        SortedMap<String, List<GivenMeasure>> declared = definitions.now();
        List<GivenMeasure> sources = declared.getOrDefault(measure, List.of());
        if (sources.stream().noneMatch(one -> one.source().equals(source))) {
            return Outcome.refused(Phrase.of("measure.refused.source", source, measure));
        }
        String before = sources.getFirst().source();
        if (!before.equals(source)) {
            Instant recorded = recording.begin();
            definitions.choose(source, measure, recorded);
            recording.advance(recorded);
            values.recorded(Set.of(measure)).forEach(query -> touched.add(source, query));
            requests.ask(source);
            audit.record(AuditedOperation.of(
                    "values.source.chosen", "measure:" + measure, Map.of("source", before + " > " + source)));
        }
        return Outcome.done(measure);
    }
}

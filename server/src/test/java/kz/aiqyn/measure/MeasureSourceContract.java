package kz.aiqyn.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What every source of measures must keep to. A register's test calls [#check] with a query for which the register
/// has values of at least two organisations, and with a step that takes one of the asked records away.
public final class MeasureSourceContract {

    private final MeasureSource source;
    private final MeasureQuery query;

    public MeasureSourceContract(MeasureSource source, MeasureQuery query) {
        this.source = source;
        this.query = query;
    }

    /// What a source emitted for a key.
    private record Emitted(MeasureKey key, ContributedValue contribution, Evidence evidence) {}

    /// @param removal takes away everything behind one of the keys, in the source's own way
    /// @param removed that key
    public void check(Runnable removal, MeasureKey removed) {
        List<Emitted> first = emitted(query);
        assertThat(first).as("the query must have values").isNotEmpty();
        isDeterministic(first);
        emitsOnlyWhatIsAsked(first);
        isTheSameInParts(first);
        namesOnlyItsOwnMeasures(first);
        ordersReadingsOfAKey(first);
        removal.run();
        assertThat(keys(emitted(query)))
                .as("what is absent is withdrawn, and nothing else changes")
                .containsExactlyInAnyOrderElementsOf(
                        keys(first).stream().filter(key -> !key.equals(removed)).toList());
    }

    private void isDeterministic(List<Emitted> first) {
        assertThat(emitted(query)).as("asked twice, it answers the same").isEqualTo(first);
    }

    private void emitsOnlyWhatIsAsked(List<Emitted> first) {
        assertThat(first).as("only what was asked for").allMatch(one -> query.covers(one.key()));
    }

    /// The complete set for a query is that of its parts together.
    private void isTheSameInParts(List<Emitted> first) {
        List<Emitted> parts = new ArrayList<>();
        for (String organisation :
                first.stream().map(one -> one.key().organisation()).distinct().toList()) {
            parts.addAll(emitted(MeasureQuery.of(query.measures(), query.periods(), List.of(organisation))));
        }
        assertThat(parts).as("asked by organisation, it gives the same").containsExactlyInAnyOrderElementsOf(first);
    }

    private void namesOnlyItsOwnMeasures(List<Emitted> first) {
        assertThat(source.definitions().definitions().keySet())
                .as("every measure is in the catalogue")
                .containsAll(first.stream().map(one -> one.key().measure()).toList());
    }

    private static void ordersReadingsOfAKey(List<Emitted> first) {
        Map<MeasureKey, Instant> last = new LinkedHashMap<>();
        for (Emitted one : first) {
            Instant before = last.put(one.key(), one.evidence().knownAt());
            assertThat(before == null || !before.isAfter(one.evidence().knownAt()))
                    .as("readings of %s in the order in which they became known", one.key())
                    .isTrue();
        }
    }

    private List<Emitted> emitted(MeasureQuery asked) {
        List<Emitted> all = new ArrayList<>();
        source.contribute(asked, (key, contribution, evidence) -> all.add(new Emitted(key, contribution, evidence)));
        return all;
    }

    private static List<MeasureKey> keys(List<Emitted> emitted) {
        return emitted.stream().map(Emitted::key).distinct().collect(Collectors.toList());
    }
}

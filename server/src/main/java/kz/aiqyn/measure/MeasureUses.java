package kz.aiqyn.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks all who use values: what a record's page tells of the values that rest on it.
@Component
public class MeasureUses {

    private final ObjectProvider<MeasureUse> uses;

    MeasureUses(ObjectProvider<MeasureUse> uses) {
        this.uses = uses;
    }

    /// Which indicators and places rest on some values, each once, in the order of the values.
    public List<MeasureUse.Use> of(Collection<MeasureKey> values) {
        return values.stream().flatMap(this::of).distinct().toList();
    }

    /// Which of them rest on an organisation's values of a period.
    public List<MeasureUse.Use> of(String organisation, Collection<String> measures, Period period) {
        return of(measures.stream()
                .map(measure -> new MeasureKey(organisation, measure, period))
                .toList());
    }

    private Stream<MeasureUse.Use> of(MeasureKey value) {
        return uses.stream().flatMap(each -> each.of(value).stream());
    }
}

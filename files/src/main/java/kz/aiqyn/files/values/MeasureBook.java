package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.CodeText;
import kz.aiqyn.files.table.LookAlike;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds the measure that a cell names: by code, else by name in any language. The points of an adjustment
/// are values of the measure with its code. Without a methodology every text is a measure's code.
final class MeasureBook {

    private final boolean open;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, PeriodKind> kinds = new HashMap<>();
    private @Nullable LookAlike alike;

    MeasureBook(@Nullable Methodology methodology) {
        open = methodology == null;
        if (methodology != null) {
            methodology.measures().forEach(measure -> {
                add(measure.code(), measure.names());
                kinds.put(measure.code(), measure.period());
            });
            methodology.adjustments().forEach(rule -> add(rule.code(), rule.names()));
        }
    }

    /// True when there is no methodology to say which measures there are.
    boolean isOpen() {
        return open;
    }

    /// The kind of period that a measure is reported for; empty when the methodology does not say.
    Optional<PeriodKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    Match find(String text) {
        if (open && CodeText.isOfNumber(text)) {
            return new Match.None(Phrase.of("table.code.number", Shown.of(text)));
        }
        if (open || codes.contains(text)) {
            return new Match.One(text);
        }
        List<String> found = byName.getOrDefault(Spelling.fold(text), List.of());
        return switch (found.size()) {
            case 0 -> new Match.None(unknown(text));
            case 1 -> new Match.One(found.getFirst());
            default -> new Match.Several(found);
        };
    }

    private Phrase unknown(String text) {
        if (alike == null) {
            Set<String> known = new LinkedHashSet<>(codes);
            known.addAll(names);
            alike = LookAlike.among(known);
        }
        return alike.find(text)
                .map(found -> Phrase.of("table.measure.unknown.near", Shown.of(text), found.word(), found.difference()))
                .orElseGet(() -> Phrase.of("table.measure.unknown", Shown.of(text)));
    }

    private void add(String code, Names names) {
        codes.add(code);
        for (Language language : Language.values()) {
            this.names.add(names.exactly(language));
            String name = Spelling.fold(names.exactly(language));
            List<String> known = byName.computeIfAbsent(name, any -> new ArrayList<>());
            if (!name.isEmpty() && !known.contains(code)) {
                known.add(code);
            }
        }
        byName.remove("");
    }
}

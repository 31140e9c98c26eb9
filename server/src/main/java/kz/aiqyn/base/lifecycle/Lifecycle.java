package kz.aiqyn.base.lifecycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.Phrase;

/// A life: its beginning and every step that can be taken.
///
/// @param words what the keys of its words begin with: those of a state are at `<words>.state.<state>`, those of a step
/// at `<words>.event.<event>`, and what the record says of it at `<words>.operation.<event>`
public record Lifecycle<S extends Enum<S>, E extends Enum<E>>(String words, S beginning, List<Transition<S, E>> steps) {

    /// @throws IllegalArgumentException when a step is there twice, or a state is never reached
    public Lifecycle {
        steps = List.copyOf(steps);
        Set<Object> seen = new HashSet<>();
        for (Transition<S, E> step : steps) {
            if (!seen.add(List.of(step.from(), step.event()))) {
                throw new IllegalArgumentException("two steps for %s from %s".formatted(step.event(), step.from()));
            }
        }
        Set<S> reached = EnumSet.of(beginning);
        while (reached.addAll(next(steps, reached))) {}
        Set<S> lost = steps.stream().map(Transition::from).collect(Collectors.toSet());
        lost.removeAll(reached);
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("no step leads to " + lost);
        }
    }

    private static <S extends Enum<S>, E extends Enum<E>> Set<S> next(List<Transition<S, E>> steps, Set<S> from) {
        return steps.stream()
                .filter(step -> from.contains(step.from()))
                .map(Transition::to)
                .collect(Collectors.toSet());
    }

    public Optional<Transition<S, E>> find(S from, E event) {
        return steps.stream()
                .filter(step -> step.from() == from && step.event() == event)
                .findFirst();
    }

    /// What may be done to a thing in this state.
    public List<Transition<S, E>> of(S from) {
        return steps.stream().filter(step -> step.from() == from).toList();
    }

    public Phrase state(S state) {
        return Phrase.of(words + ".state." + code(state));
    }

    public Phrase event(E event) {
        return Phrase.of(words + ".event." + code(event));
    }

    /// What the record calls a step.
    public String operation(E event) {
        return words + "." + code(event);
    }

    /// The word of a state or a step in addresses, keys and the database.
    public static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state or the step of a word.
    ///
    /// @throws IllegalArgumentException when there is none
    public static <T extends Enum<T>> T of(Class<T> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The life as the handbook draws it (Mermaid).
    public String diagram() {
        String arrows = steps.stream()
                .map(step ->
                        "    %s --> %s: %s\n".formatted(mermaid(step.from()), mermaid(step.to()), code(step.event())))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> %s\n%s".formatted(mermaid(beginning), arrows);
    }

    private static String mermaid(Enum<?> state) {
        return code(state).replace('-', '_');
    }
}

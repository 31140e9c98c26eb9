package kz.aiqyn.base.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Phrase;

/// How a module's things are read and written while they live.
///
/// @param <T> a thing as it is now
public interface Living<T, S extends Enum<S>, E extends Enum<E>> {

    Lifecycle<S, E> life();

    /// Reads a thing and holds it against others until the transaction ends.
    ///
    /// @throws kz.aiqyn.base.web.Absent when it is not there
    T lock(long id);

    /// Reads a thing.
    T get(long id);

    S state(T thing);

    /// As the record names it: `playground:7`.
    String subject(T thing);

    /// Whether a right for this scope is enough for the thing.
    boolean isWithin(Scope scope, T thing);

    /// Whether a step of the life is one for this thing: some are for a part of all things only.
    default boolean isFor(Transition<S, E> step, T thing) {
        return true;
    }

    /// What is said where a step is none that the thing can take.
    default Phrase refusal(E event, T thing) {
        return Phrase.of("lifecycle.refused", life().event(event), life().state(state(thing)));
    }

    /// What the record calls a step.
    default String operation(E event) {
        return life().operation(event);
    }

    /// Whether the module keeps the steps of its things itself; else the kit does.
    default boolean keepsSteps() {
        return false;
    }

    /// Everything that stands against a step, when it is one of the life and the right is there.
    default List<Phrase> against(Transition<S, E> step, T thing, StepRequest<E> request) {
        return List.of();
    }

    /// Writes the step.
    ///
    /// @return what the record says of it besides the states, by field
    Map<String, String> write(Transition<S, E> step, T thing, StepRequest<E> request);

    /// What others are told in the same transaction, if anything.
    default Optional<Object> told(Transition<S, E> step, T now) {
        return Optional.empty();
    }
}

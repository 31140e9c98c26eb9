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

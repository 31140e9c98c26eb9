package kz.aiqyn.base.lifecycle;

import java.time.Instant;
import kz.aiqyn.base.web.Form;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants taken.
///
/// @param id of the thing
/// @param seen code of the state in which its sender saw it; empty when nobody looked
/// @param comment why; may be empty where the step needs none
/// @param form what else was sent
/// @param at when a demonstration says that it was taken; null for now, as everybody else takes steps
public record StepRequest<E extends Enum<E>>(
        long id,
        E event,
        String seen,
        String comment,
        Form form,
        @Nullable Instant at) {

    public StepRequest(long id, E event, String seen, String comment, Form form) {
        this(id, event, seen, comment, form, null);
    }

    /// A step that the program itself takes.
    public static <E extends Enum<E>> StepRequest<E> of(long id, E event) {
        return new StepRequest<>(id, event, "", "", Form.EMPTY);
    }

    /// The same as a demonstration took it, at a moment that is over.
    public StepRequest<E> at(@Nullable Instant moment) {
        return new StepRequest<>(id, event, seen, comment, form, moment);
    }

    /// What a form with the fields `seen` and `comment` asks for.
    public static <E extends Enum<E>> StepRequest<E> of(long id, E event, Form form) {
        return new StepRequest<>(id, event, form.text("seen"), form.text("comment"), form);
    }
}

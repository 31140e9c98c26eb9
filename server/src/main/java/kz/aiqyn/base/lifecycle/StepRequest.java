package kz.aiqyn.base.lifecycle;

import kz.aiqyn.base.web.Form;

/// A step that somebody wants taken.
///
/// @param id of the thing
/// @param seen code of the state in which its sender saw it; empty when nobody looked
/// @param comment why; may be empty where the step needs none
/// @param form what else was sent
public record StepRequest<E extends Enum<E>>(long id, E event, String seen, String comment, Form form) {

    /// A step that the program itself takes.
    public static <E extends Enum<E>> StepRequest<E> of(long id, E event) {
        return new StepRequest<>(id, event, "", "", Form.EMPTY);
    }

    /// What a form with the fields `seen` and `comment` asks for.
    public static <E extends Enum<E>> StepRequest<E> of(long id, E event, Form form) {
        return new StepRequest<>(id, event, form.text("seen"), form.text("comment"), form);
    }
}

package kz.aiqyn.base.lifecycle;

/// One step in a life.
///
/// @param right code of the right that it needs
/// @param explained whether it needs a comment
public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, String right, boolean explained) {

    public static <S extends Enum<S>, E extends Enum<E>> Transition<S, E> of(S from, E event, S to, String right) {
        return new Transition<>(from, event, to, right, false);
    }

    /// A step that nobody takes without saying why.
    public static <S extends Enum<S>, E extends Enum<E>> Transition<S, E> explained(
            S from, E event, S to, String right) {
        return new Transition<>(from, event, to, right, true);
    }
}

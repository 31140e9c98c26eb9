package kz.aiqyn.base.identity.account;

import kz.aiqyn.engine.text.Phrase;

/// How a change of an account went.
public sealed interface Outcome {

    record Done() implements Outcome {}

    /// Done, and there is something to be shown once.
    record Secret(String text) implements Outcome {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /// @param field of the form that it is about
    record Refused(String field, Phrase reason) implements Outcome {}

    static Outcome refused(String field, String key, Object... arguments) {
        return new Refused(field, Phrase.of(key, arguments));
    }
}

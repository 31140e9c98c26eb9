package kz.aiqyn.register.procurement;

import kz.aiqyn.engine.text.Phrase;

/// The portal gave nothing that can be used.
final class PortalFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    PortalFailure(Phrase phrase) {
        super(phrase.key());
        this.phrase = phrase;
    }

    /// For people.
    Phrase phrase() {
        return phrase;
    }
}

package kz.aiqyn.ops.outage;

import kz.aiqyn.engine.text.Phrase;

/// Whoever keeps the server, told at once what they should know.
@FunctionalInterface
public interface Telling {

    void tell(Phrase phrase);
}

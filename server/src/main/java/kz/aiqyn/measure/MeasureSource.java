package kz.aiqyn.measure;

import java.time.Instant;
import java.util.Optional;

/// What gives values of measures: a register, or the collected values. When its records change, it
/// publishes [MeasuresTouched] in the same transaction, and is then asked for the keys that it named.
public interface MeasureSource {

    /// Its name in evidence, the same for ever: `collection`.
    String code();

    /// Which measures it gives. When they change, it publishes [MeasureCatalogueChanged]; where it then
    /// gives one in another unit, it is asked again for everything that it ever gave of it, so that what it
    /// declares holds for all its numbers.
    MeasureCatalogue definitions();

    /// Emits everything that it has for the query, from the records as they are in the transaction it is
    /// called in: what it does not emit, it does not have any more.
    void contribute(MeasureQuery query, MeasureSink sink);

    /// Where everybody reads the records that a value rests on, without the language; empty when there is
    /// no such page.
    default Optional<String> records(MeasureKey value) {
        return Optional.empty();
    }

    /// The same with the records as they were when the value became known, where the source can show that.
    ///
    /// @param knownAt as its evidence says
    default Optional<String> records(MeasureKey value, Instant knownAt) {
        return records(value);
    }
}

package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// Changes the tree of territories.
public interface TerritoryChanges {

    /// Makes a change that holds from a day on, in one transaction with one entry in the record.
    Outcome make(TerritoryChange change, LegalAct act, LocalDate effective);

    /// Gives names that were missing, or puts misspelt ones right, in the versions in force on a day: no
    /// act renames the territories. Blank names change nothing. How many differed.
    int name(Map<String, Names> names, LocalDate asOf);

    /// Adds what is counted of a territory in a year; an earlier number of that year stays on record.
    Outcome count(TerritoryAttribute attribute);

    /// What came of it.
    sealed interface Outcome {

        /// It was done.
        record Done() implements Outcome {}

        /// It was refused.
        ///
        /// @param field of the form it is about, empty when it is about the whole
        record Refused(String field, Phrase why) implements Outcome {}
    }
}

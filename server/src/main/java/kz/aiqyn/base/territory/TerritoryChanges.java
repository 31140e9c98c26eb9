package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;

/// Changes the tree of territories.
public interface TerritoryChanges {

    /// Makes a change that holds from a day on, in one transaction with one entry in the record. The outcome
    /// holds the number of the change.
    Outcome<Long> make(TerritoryChange change, LegalAct act, LocalDate effective);

    /// Gives names that were missing, or puts misspelt ones right, in the versions in force on a day: no
    /// act renames the territories. Blank names change nothing. How many differed.
    int name(Map<String, Names> names, LocalDate asOf);

    /// Adds what is counted of a territory in a year; an earlier number of that year stays on record.
    Outcome<TerritoryAttribute> count(TerritoryAttribute attribute);
}

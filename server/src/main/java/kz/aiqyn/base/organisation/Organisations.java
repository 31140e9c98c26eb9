package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import kz.aiqyn.engine.unit.Units;

/// The organisations: who is rated, who is above whom, who heads them.
public interface Organisations {

    /// All organisations as the engine's registry of units, with the dates between which each is in
    /// force; a unit's code is the organisation's, its KATO that of its territory. In the order of the
    /// register, parents first.
    Units units();

    /// The same with names and parents as they were on a day.
    Units units(LocalDate asOf);

    Optional<Organisation> find(String code);

    /// Who headed an organisation, the latest first.
    List<HeadInOffice> heads(String organisation);

    /// The heads of all organisations on a day.
    List<HeadInOffice> heads(LocalDate day);

    /// The codes of organisations in force on a day that work in a territory or below it, and of those
    /// below them.
    SortedSet<String> within(String territory, LocalDate asOf);

    /// An organisation as it was from time to time, the latest first.
    default List<Organisation> history(String code) {
        return find(code).stream().toList();
    }
}

package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of a territory, with what began it and what ended it.
///
/// @param ended null while it is in force
public record TerritoryVersion(
        Territory territory, Event began, @Nullable Event ended) {

    /// A change that was recorded.
    ///
    /// @param kind `created`, `renamed`, `split`, `merged`, `moved`, `ended`, `imported`
    /// @param predecessors codes of whom it took the place, or who shared in it
    /// @param successors codes of who came of it
    public record Event(
            long id,
            String kind,
            LegalAct act,
            LocalDate effective,
            List<String> predecessors,
            List<String> successors) {

        public Event {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }

        /// The key of the kind's words.
        public String key() {
            return "territory.change." + kind;
        }
    }
}

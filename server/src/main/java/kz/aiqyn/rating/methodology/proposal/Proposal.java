package kz.aiqyn.rating.methodology.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An indicator that somebody would like to see in a methodology.
///
/// @param origin null where it came out of nothing that is on record
/// @param decision null while it is under consideration
record Proposal(
        long id,
        Wish wish,
        Instant at,
        String who,
        @Nullable Origin origin,
        @Nullable Decision decision) {

    /// What it came out of.
    ///
    /// @param subject as the record names it: `meeting:7`
    /// @param title what that is called, in the language of whoever proposed
    public record Origin(String subject, String title) {}

    /// What is proposed.
    ///
    /// @param methodology code of the methodology
    /// @param sector code of the sector it would cover, empty when unsure
    /// @param formula in the language of formulas or in words, may be empty
    /// @param organisation code of the body that proposes, empty when it speaks for none
    public record Wish(
            String methodology,
            String nameKk,
            String nameRu,
            String reason,
            String sector,
            String unit,
            String formula,
            String source,
            String organisation) {}

    /// What was decided.
    ///
    /// @param reason why it was declined
    /// @param version of the methodology that it was taken into
    /// @param indicator code that it has there
    public record Decision(boolean accepted, String reason, String version, String indicator, Instant at, String who) {}

    /// The name in Kazakh, else in Russian.
    public String name(boolean russian) {
        String wanted = russian ? wish.nameRu() : wish.nameKk();
        return wanted.isEmpty() ? russian ? wish.nameKk() : wish.nameRu() : wanted;
    }

    /// `proposed`, `accepted` or `declined`.
    public String status() {
        return decision == null ? "proposed" : decision.accepted() ? "accepted" : "declined";
    }
}

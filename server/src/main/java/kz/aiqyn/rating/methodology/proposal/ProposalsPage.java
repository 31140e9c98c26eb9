package kz.aiqyn.rating.methodology.proposal;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.page.Done;
import org.jspecify.annotations.Nullable;

/// Proposals that the reader may see.
///
/// @param all whether these are everybody's
record ProposalsPage(
        List<Proposal> proposals, boolean all, @Nullable Done done) {

    public ProposalsPage {
        proposals = List.copyOf(proposals);
    }

    /// The form of a new proposal.
    ///
    /// @param choices methodologies that it may be for
    /// @param errors what is wrong, by field
    public record New(List<Choice> choices, List<Sector> sectors, Form form, Map<String, Phrase> errors) {
        public New {
            choices = List.copyOf(choices);
            sectors = List.copyOf(sectors);
            errors = Map.copyOf(errors);
        }

        public @Nullable Phrase error(String field) {
            return errors.get(field);
        }
    }

    /// A methodology that may be chosen.
    public record Choice(String code, Names title) {}

    /// One proposal.
    ///
    /// @param sector names of its sector
    /// @param organisation name of the body that proposes
    /// @param drafts that it may be taken into; empty when the reader may not decide
    public record One(
            Proposal proposal,
            String sector,
            String organisation,
            boolean mayDecide,
            List<MethodologyVersion> drafts,
            Form form,
            Map<String, Phrase> errors) {
        public One {
            drafts = List.copyOf(drafts);
            errors = Map.copyOf(errors);
        }

        public @Nullable Phrase error(String field) {
            return errors.get(field);
        }
    }
}

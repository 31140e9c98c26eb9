package kz.aiqyn.rating.methodology.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// Proposals that the reader may see.
///
/// @param all whether these are everybody's
record ProposalsPage(List<Proposal> proposals, boolean all) {

    public ProposalsPage {
        proposals = List.copyOf(proposals);
    }

    /// The form of a new proposal.
    ///
    /// @param choices methodologies that it may be for
    public record New(List<Choice> choices, List<Sector> sectors, Form form) {
        public New {
            choices = List.copyOf(choices);
            sectors = List.copyOf(sectors);
        }

        /// The methodologies, in words, by code.
        public Map<String, String> methodologies(Frame frame) {
            Map<String, String> named = new LinkedHashMap<>();
            choices.forEach(choice -> named.put(choice.code(), frame.words().name(choice.title())));
            return named;
        }

        /// The sectors, in words, by code.
        public Map<String, String> sectors(Frame frame) {
            Map<String, String> named = new LinkedHashMap<>();
            sectors.forEach(sector ->
                    named.put(sector.code(), frame.words().name(sector.names().orElse(sector.code()))));
            return named;
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
            Form form) {
        public One {
            drafts = List.copyOf(drafts);
        }

        /// The drafts, in words, by version.
        public Map<String, String> drafts(Frame frame) {
            Map<String, String> named = new LinkedHashMap<>();
            drafts.forEach(
                    draft -> named.put(draft.version(), frame.say("methodologies.version.number", draft.version())));
            return named;
        }

        /// The blocks of the first draft, in words, by code.
        public Map<String, String> parents(Frame frame) {
            Map<String, String> named = new LinkedHashMap<>();
            drafts.getFirst()
                    .document()
                    .allBlocks()
                    .forEach(block -> named.put(
                            block.code(), frame.words().name(block.names().orElse(block.code()))));
            return named;
        }
    }
}

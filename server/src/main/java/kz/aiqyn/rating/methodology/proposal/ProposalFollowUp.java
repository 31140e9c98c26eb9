package kz.aiqyn.rating.methodology.proposal;

import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.record.FollowUp;
import kz.aiqyn.base.record.RecordMentions;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.methodology.MethodologyRights;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// A proposal of an indicator may come out of a record of another module, a meeting above all; each leads to the other.
@Component
class ProposalFollowUp implements FollowUp, RecordMentions {

    private static final String KIND = "methodologies.proposal";

    private final Proposals proposals;

    ProposalFollowUp(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String words() {
        return "methodologies.proposal.new";
    }

    @Override
    public String right() {
        return MethodologyRights.PROPOSE;
    }

    @Override
    public String address(RecordReference from, Words words) {
        return UriComponentsBuilder.fromPath(ProposalsController.HERE + "/new")
                .queryParam("from", "{from}")
                .queryParam("origin", "{origin}")
                .encode()
                .buildAndExpand(from.subject(), words.name(from.label()))
                .toUriString();
    }

    @Override
    public List<Mention> of(Collection<RecordReference> named) {
        return proposals.outOf(named.stream().map(RecordReference::subject).toList()).stream()
                .map(proposal -> {
                    String local = ProposalsController.HERE + "/" + proposal.id();
                    Names names = new Names(proposal.name(false), proposal.name(true), proposal.name(false));
                    return new Mention(
                            new RecordReference(KIND, Long.toString(proposal.id()), names, local),
                            proposal.wish().organisation(),
                            "");
                })
                .toList();
    }
}

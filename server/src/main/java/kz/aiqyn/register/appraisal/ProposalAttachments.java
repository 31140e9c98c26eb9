package kz.aiqyn.register.appraisal;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import org.springframework.stereotype.Component;

/// Papers of proposals: estimates, conclusions of expert review, deeds of land.
@Component
class ProposalAttachments implements AttachedRecords {

    private final Proposals proposals;

    ProposalAttachments(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String kind() {
        return AppraisalMeasures.CODE;
    }

    @Override
    public String seeing() {
        return AppraisalRights.SEE;
    }

    @Override
    public String attaching() {
        return AppraisalRights.PROPOSE;
    }

    @Override
    public AttachedRecord get(String id) {
        return of(proposals.get(Long.parseLong(id)));
    }

    static AttachedRecord of(Proposal proposal) {
        return new AttachedRecord(proposal.reference(), proposal.organisation(), null);
    }
}

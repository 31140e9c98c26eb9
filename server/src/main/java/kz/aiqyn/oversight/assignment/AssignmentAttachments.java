package kz.aiqyn.oversight.assignment;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import org.springframework.stereotype.Component;

/// Papers and photographs that prove what was done.
@Component
class AssignmentAttachments implements AttachedRecords {

    private final Assignments assignments;

    AssignmentAttachments(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public String seeing() {
        return AssignmentRights.SEE;
    }

    @Override
    public String attaching() {
        return AssignmentRights.REPORT;
    }

    @Override
    public AttachedRecord get(String id) {
        return of(assignments.get(Long.parseLong(id)));
    }

    static AttachedRecord of(Assignment assignment) {
        return new AttachedRecord(assignment.reference(), assignment.organisation(), null);
    }
}

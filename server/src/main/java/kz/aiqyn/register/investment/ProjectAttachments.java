package kz.aiqyn.register.investment;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import org.springframework.stereotype.Component;

/// Photographs and papers of projects: the act of an opening among them.
@Component
class ProjectAttachments implements AttachedRecords {

    private final Projects projects;

    ProjectAttachments(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return "investment";
    }

    @Override
    public String seeing() {
        return InvestmentRights.SEE;
    }

    @Override
    public String attaching() {
        return InvestmentRights.REPORT;
    }

    @Override
    public AttachedRecord get(String id) {
        return of(projects.get(Long.parseLong(id)));
    }

    static AttachedRecord of(InvestmentProject project) {
        return new AttachedRecord(
                project.reference(), project.organisation(), project.place().point());
    }
}

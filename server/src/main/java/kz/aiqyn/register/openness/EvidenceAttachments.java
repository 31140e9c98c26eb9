package kz.aiqyn.register.openness;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// Photographs and papers by which checkers prove what they found: a record for each seat of an
/// assessment. Before both have handed in there is none for anybody but whoever has the seat.
@Component
class EvidenceAttachments implements AttachedRecords {

    static final String KIND = "openness-evidence";

    private final Assessments assessments;
    private final Access access;

    EvidenceAttachments(Assessments assessments, Access access) {
        this.assessments = assessments;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seeing() {
        return OpennessRights.SEE;
    }

    @Override
    public String attaching() {
        return OpennessRights.CHECK;
    }

    /// What was handed in stays as it was.
    @Override
    public boolean isChangeable(AttachedRecord record) {
        String id = record.reference().id();
        Assessment assessment = assessments.get(Long.parseLong(id.substring(0, id.length() - 2)));
        int own = assessment.seat(person());
        return id.endsWith("-" + own)
                && assessment.state() == AssessmentState.CHECKING
                && !assessment.seat(own).isDone();
    }

    private String person() {
        return access.person().map(Access.Person::login).orElse("");
    }

    @Override
    public AttachedRecord get(String id) {
        if (!id.matches("\\d{1,18}-[12]")) {
            throw Absent.of("openness.absent", id);
        }
        Assessment assessment = assessments.get(Long.parseLong(id.substring(0, id.length() - 2)));
        int seat = Integer.parseInt(id.substring(id.length() - 1));
        if (!isSeen(assessment, seat, assessment.seat(person()))) {
            throw Absent.of("openness.absent", id);
        }
        return of(assessment, seat);
    }

    /// @param own the reader's own seat, 0 for none
    static boolean isSeen(Assessment assessment, int seat, int own) {
        return assessment.state().isRevealed() || seat == own;
    }

    AttachedRecord of(Assessment assessment, int seat) {
        return new AttachedRecord(
                new RecordReference(
                        KIND,
                        assessment.id() + "-" + seat,
                        Words.inEach(Phrase.of("openness.evidence.of", seat, assessment.period())),
                        OpennessCard.STAFF + "/" + assessment.id()),
                assessment.organisation(),
                null);
    }
}

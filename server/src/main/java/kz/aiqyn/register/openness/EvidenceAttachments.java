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

    static final String KIND = "openness.evidence";

    /// The last digit of a record's number is its seat.
    private static final int SEATS = 10;

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
        long number = Long.parseLong(record.reference().id());
        Assessment assessment = assessments.get(number / SEATS);
        int own = assessment.seat(person());
        return number % SEATS == own
                && assessment.state() == AssessmentState.CHECKING
                && !assessment.seat(own).isDone();
    }

    private String person() {
        return access.person().map(Access.Person::login).orElse("");
    }

    @Override
    public AttachedRecord get(String id) {
        long number = id.matches("\\d{2,18}") ? Long.parseLong(id) : 0;
        Assessment assessment = assessments.get(number / SEATS);
        int seat = (int) (number % SEATS);
        if (seat < 1 || seat > 2) {
            throw Absent.of("openness.absent", id);
        }
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
                        Long.toString(assessment.id() * SEATS + seat),
                        Words.inEach(Phrase.of("openness.evidence.of", seat, assessment.period())),
                        OpennessCard.STAFF + "/" + assessment.id()),
                assessment.organisation(),
                null);
    }
}

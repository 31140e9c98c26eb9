package kz.aiqyn.base.identity.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.base.audit.RecordVerification;
import kz.aiqyn.engine.text.Phrase;

/// What verifying the chain, and the records that it binds, found.
///
/// @param sound whether the chain is
/// @param records what was compared with it
/// @param faults what of the records does not fit
record VerifiedPage(boolean sound, Phrase result, Phrase records, List<Phrase> faults) {

    public VerifiedPage {
        faults = List.copyOf(faults);
    }

    /// @param head a line that was exported, empty for the chain alone
    /// @param exported heads that lie in the folder
    static VerifiedPage of(String head, List<AuditHead> exported, AuditChain chain, RecordVerification verification) {
        RecordVerification.Result records = verification.all();
        List<Phrase> faults = records.faults();
        Phrase compared = faults.isEmpty()
                ? Phrase.of("identity.trail.records", records.records())
                : Phrase.of("identity.trail.records.wrong", records.records(), faults.size());
        try {
            List<AuditHead> heads = new ArrayList<>(exported);
            if (!head.isEmpty()) {
                heads.add(AuditHead.parse(head));
            }
            AuditChain.Verdict verdict = chain.verify(heads);
            return new VerifiedPage(
                    verdict instanceof AuditChain.Verdict.Sound, said(verdict, !head.isEmpty()), compared, faults);
        } catch (IllegalArgumentException e) {
            return new VerifiedPage(false, Phrase.of("identity.trail.no-head", head), compared, faults);
        }
    }

    private static Phrase said(AuditChain.Verdict verdict, boolean withHead) {
        return switch (verdict) {
            case AuditChain.Verdict.Sound sound ->
                withHead
                        ? Phrase.of("identity.trail.sound-head", sound.entries())
                        : Phrase.of("identity.trail.sound", sound.entries());
            case AuditChain.Verdict.Broken broken ->
                Phrase.of("identity.trail.broken." + broken.fault().name().toLowerCase(Locale.ROOT), broken.number());
        };
    }
}

package kz.aiqyn.base.identity.pages;

import java.util.Locale;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.engine.text.Phrase;

/// What verifying the chain found.
public record VerifiedPage(boolean sound, Phrase result) {

    /// @param head a line that was exported, empty for the chain alone
    static VerifiedPage of(String head, AuditChain chain) {
        try {
            AuditChain.Verdict verdict = head.isEmpty() ? chain.verify() : chain.verify(AuditHead.parse(head));
            return new VerifiedPage(verdict instanceof AuditChain.Verdict.Sound, said(verdict, !head.isEmpty()));
        } catch (IllegalArgumentException e) {
            return new VerifiedPage(false, Phrase.of("identity.trail.no-head", head));
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

package kz.aiqyn.ops.verify;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.audit.RecordVerification;
import kz.aiqyn.base.audit.RecordVerification.Mismatch;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.clock.Clocks;

/// What comparing bound records found, in words.
record BoundPart(RecordVerification.Result result) {

    Verification.Part part() {
        List<Phrase> notices = result.beginnings().stream()
                .map(beginning -> Phrase.of(
                        "ops.verify.bound.beginning",
                        beginning.records(),
                        String.valueOf(beginning.entry()),
                        Clocks.moment(beginning.at())))
                .toList();
        return new Verification.Part(
                Phrase.of("ops.verify.bound", result.tables(), result.records()), notices, faults());
    }

    private List<Phrase> faults() {
        List<Phrase> faults = new ArrayList<>();
        List<Mismatch> all = result.mismatches();
        for (int i = 0; i < all.size(); i++) {
            Mismatch mismatch = all.get(i);
            faults.add(said(mismatch));
            boolean last = i == all.size() - 1 || isOfAnother(mismatch, all.get(i + 1));
            if (last && mismatch.all() > RecordVerification.Result.MOST) {
                faults.add(Phrase.of(
                        "ops.verify.bound.more",
                        mismatch.table(),
                        mismatch.all() - RecordVerification.Result.MOST));
            }
        }
        return faults;
    }

    /// Entries and seals are counted for all tables together.
    private static boolean isOfAnother(Mismatch one, Mismatch next) {
        return one.fault() == RecordVerification.Fault.SEAL || one.fault() == RecordVerification.Fault.ALTERED_BEFORE
                ? next.fault() != one.fault()
                : !next.table().equals(one.table());
    }

    private static Phrase said(Mismatch mismatch) {
        String entry = mismatch.entry() == 0 ? "–" : String.valueOf(mismatch.entry());
        return switch (mismatch.fault()) {
            case ALTERED -> Phrase.of("ops.verify.bound.altered", mismatch.table(), mismatch.key(), entry);
            case ALTERED_BEFORE -> Phrase.of("ops.verify.bound.altered-before", mismatch.table(), entry);
            case GONE -> Phrase.of("ops.verify.bound.gone", mismatch.table(), mismatch.key(), entry);
            case UNBOUND -> Phrase.of("ops.verify.bound.unbound", mismatch.table(), mismatch.key());
            case NOT_BEGUN -> Phrase.of("ops.verify.bound.not-begun", mismatch.table());
            case UNKNOWN -> Phrase.of("ops.verify.bound.unknown", mismatch.table());
            case SEAL -> Phrase.of("ops.verify.bound.seal", mismatch.table(), mismatch.key(), entry);
            case NOTHING_BEFORE -> Phrase.of("ops.verify.bound.nothing-before", mismatch.key());
        };
    }
}

package kz.aiqyn.base.job;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What became of a job.
public sealed interface JobEnd {

    /// It was done.
    ///
    /// @param result address, without the language, of what came of it; empty when that has none
    record Done(String result) implements JobEnd {}

    /// Nothing came of it.
    ///
    /// @param reasons for people
    record Failed(List<Phrase> reasons) implements JobEnd {

        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    static JobEnd done() {
        return new Done("");
    }

    static JobEnd done(String result) {
        return new Done(result);
    }

    static JobEnd failed(List<Phrase> reasons) {
        return new Failed(reasons);
    }
}

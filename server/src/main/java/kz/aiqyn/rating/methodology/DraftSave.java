package kz.aiqyn.rating.methodology;

import java.time.Instant;

/// One save of a draft.
///
/// @param edited the so-manieth, from 1
/// @param who the account that saved it
public record DraftSave(long edited, How how, String digest, Instant at, String who) {

    /// By what way the text came.
    public enum How {
        IMPORT,
        YAML,
        FORM,
        /// A new draft begun from another version.
        COPY
    }
}

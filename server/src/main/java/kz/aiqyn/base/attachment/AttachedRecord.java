package kz.aiqyn.base.attachment;

import kz.aiqyn.base.record.RecordReference;
import org.jspecify.annotations.Nullable;

/// A record that files are attached to.
///
/// @param organisation whose it is, for rights
/// @param place where it lies; null when it lies nowhere, or nobody has said where
public record AttachedRecord(
        RecordReference reference,
        String organisation,
        @Nullable PlacePoint place) {}

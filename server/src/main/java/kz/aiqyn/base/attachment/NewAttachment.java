package kz.aiqyn.base.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said of a file that is to be attached.
///
/// @param part what of the record it belongs to; empty when it is the record itself
/// @param day null for the day that the camera wrote
/// @param isOpen whether everybody may see it
public record NewAttachment(
        Attachment.Kind kind,
        String part,
        Attachment.Caption caption,
        @Nullable LocalDate day,
        boolean isOpen) {}

package kz.aiqyn.base.attachment;

import java.util.List;
import java.util.OptionalDouble;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// One attachment with all that is known of it, for the staff.
///
/// @param mayChange whether the reader may take it away
record AttachmentPage(Attachment attachment, AttachedRecord record, List<Phrase> signs, boolean mayChange, Form form) {

    static final String TEMPLATE = "base/attachment/one";

    AttachmentPage {
        signs = List.copyOf(signs);
    }

    String address() {
        return AttachmentCard.STAFF + "/" + attachment.id();
    }

    /// How far from its record it was taken, in kilometres; empty when either place is not known.
    OptionalDouble distance() {
        Attachment.@Nullable Seen picture = attachment.file().picture();
        @Nullable PlacePoint taken = picture == null ? null : picture.place();
        @Nullable PlacePoint place = record.place();
        return taken == null || place == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(GalleryPhoto.kilometres(taken.metresTo(place)));
    }
}

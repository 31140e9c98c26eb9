package kz.aiqyn.base.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;

/// A file that is attached to a record.
///
/// @param subject the record: `construction:7`
/// @param part what of the record it belongs to, `visit:12`; empty when it is the record itself
/// @param caption in one language, as its sender wrote it; may be empty
/// @param day that it shows or speaks of
/// @param isOpen whether everybody may see it
/// @param file what is attached
/// @param sent by whom and when
/// @param removed null as long as it is there
public record Attachment(
        long id,
        String subject,
        String part,
        Kind kind,
        Caption caption,
        LocalDate day,
        boolean isOpen,
        AttachedFile file,
        Sent sent,
        @Nullable Removed removed) {

    /// What it is to its record.
    public enum Kind {
        PHOTO,
        PAPER;

        /// The word in keys and the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// What is written below it.
    public record Caption(Language language, String text) {}

    /// Who attached it, and when.
    public record Sent(String login, Instant at) {}

    /// Who took it away, and why.
    public record Removed(String login, Instant at, String why) {}

    /// The file itself.
    ///
    /// @param content the number of its bytes
    /// @param name as its sender calls it
    /// @param picture null when it is none
    public record AttachedFile(
            long content,
            String sha256,
            AttachmentType type,
            long size,
            String name,
            @Nullable Seen picture) {

        /// In megabytes, to the tenth above.
        double megabytes() {
            return AttachmentSettings.megabytes(size);
        }
    }

    /// What is known of a picture.
    ///
    /// @param takenAt what the camera wrote; null when it wrote nothing
    /// @param place the same
    /// @param drawn digests of the pictures that were drawn of it, by their longer edges
    public record Seen(
            int width,
            int height,
            @Nullable Instant takenAt,
            @Nullable PlacePoint place,
            Map<Integer, String> drawn) {

        public Seen {
            drawn = Map.copyOf(drawn);
        }

        /// Of the picture that is drawn with such a longer edge.
        int height(int edge) {
            return side(edge, height);
        }

        int width(int edge) {
            return side(edge, width);
        }

        private int side(int edge, int own) {
            int longer = Math.max(width, height);
            return longer <= edge ? own : Math.max(1, Math.round((float) own * edge / longer));
        }
    }

    /// When the camera says that it was taken; null when it says nothing.
    @Nullable
    LocalDate taken() {
        Instant moment = file.picture() == null ? null : file.picture().takenAt();
        return moment == null ? null : Kazakhstan.day(moment);
    }

    /// The same file's name as everybody may know it.
    String publicName() {
        return file.sha256() + "." + file.type().ending();
    }
}

package kz.aiqyn.base.attachment;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that was looked into and will do: it may be kept with a record as long as it lies on the disk.
///
/// @param name as its sender calls it
/// @param picture null when it is none
public record CheckedFile(
        String name,
        Path path,
        String sha256,
        long size,
        AttachmentType type,
        @Nullable Picture picture) {

    /// What there is of a picture besides its file.
    ///
    /// @param width in pixels, as it is seen
    /// @param drawn for each size of page; empty when the same picture was drawn before
    record Picture(int width, int height, CameraNotes notes, List<Rendition> drawn) {

        Picture {
            drawn = List.copyOf(drawn);
        }
    }
}

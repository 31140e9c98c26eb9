package kz.aiqyn.base.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// Looks into files before they are kept: what they are, how large, whether a picture can be drawn.
@Component
public class FileChecks {

    /// Pictures unfold to tens of megabytes each.
    private static final int AT_ONCE = 2;

    private final AttachmentSettings settings;
    private final StoredContents contents;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    FileChecks(AttachmentSettings settings, StoredContents contents) {
        this.settings = settings;
        this.contents = contents;
    }

    /// Looks into a file.
    ///
    /// @param field of the form, for what is wrong with it
    public Outcome<CheckedFile> check(ReceivedFile file, String field) {
        Path path = file.path();
        String name = path.getFileName().toString();
        try {
            long size = Files.size(path);
            if (size > settings.file().toBytes()) {
                return Outcome.refused(
                        field,
                        Phrase.of(
                                "attachment.refused.large",
                                name,
                                AttachmentSettings.megabytes(size),
                                AttachmentSettings.megabytes(settings.file().toBytes())));
            }
            return switch (FileContent.of(path)) {
                case FileContent.Foreign(String word) ->
                    Outcome.refused(
                            field, Phrase.of("attachment.refused.type", name, Phrase.of("attachment.found." + word)));
                case FileContent.Known(AttachmentType type) ->
                    type.isPicture()
                            ? picture(path, size, type, field)
                            : Outcome.done(checked(path, size, type, Optional.empty()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file that was sent: " + name, e);
        }
    }

    private static CheckedFile checked(Path path, long size, AttachmentType type, Optional<CheckedFile.Picture> picture)
            throws IOException {
        return new CheckedFile(path.getFileName().toString(), path, Sha256.of(path), size, type, picture.orElse(null));
    }

    private Outcome<CheckedFile> picture(Path path, long size, AttachmentType type, String field) throws IOException {
        String name = path.getFileName().toString();
        Phrase damaged = Phrase.of("attachment.refused.damaged", name);
        CameraNotes notes = CameraNotes.of(path);
        drawing.acquireUninterruptibly();
        try (DrawnPicture picture = DrawnPicture.open(path).orElse(null)) {
            if (picture == null) {
                return Outcome.refused(field, damaged);
            }
            if (picture.pixels() > settings.pixels()) {
                return Outcome.refused(
                        field,
                        Phrase.of(
                                "attachment.refused.pixels",
                                name,
                                megapixels(picture.pixels()),
                                megapixels(settings.pixels())));
            }
            boolean isKnown = contents.find(Sha256.of(path)).isPresent();
            List<Rendition> drawn = isKnown ? List.of() : picture.draw(notes.turn());
            return Outcome.done(checked(
                    path,
                    size,
                    type,
                    Optional.of(new CheckedFile.Picture(
                            picture.width(notes.turn()), picture.height(notes.turn()), notes, drawn))));
        } catch (DamagedPicture e) {
            return Outcome.refused(field, damaged);
        } finally {
            drawing.release();
        }
    }

    private static double megapixels(long pixels) {
        return Math.ceil(pixels / 100_000.0) / 10;
    }
}

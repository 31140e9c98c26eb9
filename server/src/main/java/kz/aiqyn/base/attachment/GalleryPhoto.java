package kz.aiqyn.base.attachment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A photograph as a record's page shows it.
///
/// @param small address of the picture for a list, without the language
/// @param target where it leads, the same
/// @param isForEverybody whether these addresses are those that everybody may ask, which have no language
/// @param signs what whoever checks should look at; none for everybody
public record GalleryPhoto(
        Attachment attachment, String small, String target, boolean isForEverybody, List<Phrase> signs) {

    public GalleryPhoto {
        signs = List.copyOf(signs);
    }

    private static final int KILOMETRE = 1000;

    /// What a photograph says against itself: taken elsewhere, or long before the day that it was sent for.
    ///
    /// @param place where its record lies; null when nobody knows
    static List<Phrase> signs(Attachment photo, @Nullable PlacePoint place, AttachmentSettings settings) {
        List<Phrase> signs = new ArrayList<>();
        Attachment.@Nullable Seen picture = photo.file().picture();
        @Nullable PlacePoint taken = picture == null ? null : picture.place();
        if (place != null && taken != null && taken.metresTo(place) > settings.far()) {
            signs.add(Phrase.of("attachment.sign.far", kilometres(taken.metresTo(place))));
        }
        @Nullable LocalDate day = photo.taken();
        if (day != null && day.isBefore(photo.day().minusDays(settings.early().toDays()))) {
            signs.add(Phrase.of("attachment.sign.early", ChronoUnit.DAYS.between(day, photo.day()), day));
        }
        return signs;
    }

    static double kilometres(double metres) {
        return Math.rint(metres * 10 / KILOMETRE) / 10;
    }

    int width() {
        return side(true);
    }

    int height() {
        return side(false);
    }

    private int side(boolean wide) {
        Attachment.@Nullable Seen picture = attachment.file().picture();
        if (picture == null) {
            throw new IllegalStateException("a photograph is a picture: " + attachment.id());
        }
        return wide ? picture.width(Rendition.SMALL) : picture.height(Rendition.SMALL);
    }
}

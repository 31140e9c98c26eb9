package kz.aiqyn.base.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import kz.aiqyn.base.web.Kazakhstan;
import org.jspecify.annotations.Nullable;

/// What a camera wrote into a picture (EXIF).
///
/// @param takenAt null when it wrote no moment; one without a zone is taken for Kazakhstan's
/// @param place null when it wrote none
/// @param turn how it was held: 1 upright, up to 8 as EXIF numbers them
record CameraNotes(@Nullable Instant takenAt, @Nullable PlacePoint place, int turn) {

    private static final int UPRIGHT = 1;
    private static final int MOST = 8;

    /// Of a picture in which a camera wrote nothing.
    static final CameraNotes NONE = new CameraNotes(null, null, UPRIGHT);

    CameraNotes {
        if (turn < UPRIGHT || turn > MOST) {
            throw new IllegalArgumentException("a turn of 1 to 8 is wanted, found: " + turn);
        }
    }

    /// What stands in a picture. Notes that cannot be read are none: the picture may be sound.
    static CameraNotes of(Path picture) throws IOException {
        try {
            Metadata found = ImageMetadataReader.readMetadata(picture.toFile());
            return new CameraNotes(moment(found), place(found), turn(found));
        } catch (ImageProcessingException | EOFException e) {
            return NONE;
        }
    }

    private static @Nullable Instant moment(Metadata found) {
        ExifSubIFDDirectory notes = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date taken = notes == null ? null : notes.getDateOriginal(TimeZone.getTimeZone(Kazakhstan.ZONE));
        return taken == null ? null : taken.toInstant();
    }

    /// A telephone that does not know where it is writes zeros.
    private static @Nullable PlacePoint place(Metadata found) {
        GpsDirectory notes = found.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = notes == null ? null : notes.getGeoLocation();
        return place != null && isSound(place) ? new PlacePoint(place.getLatitude(), place.getLongitude()) : null;
    }

    private static boolean isSound(GeoLocation place) {
        return !place.isZero() && Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    private static int turn(Metadata found) {
        Directory notes = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (notes == null || !notes.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        try {
            int turn = notes.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return turn >= UPRIGHT && turn <= MOST ? turn : UPRIGHT;
        } catch (MetadataException e) { // something else than a number stands there
            return UPRIGHT;
        }
    }
}

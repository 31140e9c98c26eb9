package kz.aiqyn.base.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what pages show of a record's attachments.
@Component
public class Galleries {

    private final Attachments attachments;
    private final RecordsOfFiles records;
    private final AttachmentSettings settings;

    Galleries(Attachments attachments, RecordsOfFiles records, AttachmentSettings settings) {
        this.attachments = attachments;
        this.records = records;
        this.settings = settings;
    }

    /// For the staff, who may see the record.
    public Gallery staff(AttachedRecord record) {
        List<Attachment> all = attachments.list(record.reference().subject());
        boolean may = records.mayChange(record);
        String add = AttachmentCard.STAFF + "/to/" + record.reference().kind() + "/"
                + record.reference().id();
        return new Gallery(
                all.stream()
                        .filter(Galleries::isPhoto)
                        .map(photo -> new GalleryPhoto(
                                photo,
                                AttachmentCard.STAFF + "/" + photo.id() + "/" + Rendition.SMALL + ".jpg",
                                AttachmentCard.STAFF + "/" + photo.id(),
                                false,
                                GalleryPhoto.signs(photo, record.place(), settings)))
                        .toList(),
                all.stream().filter(one -> !isPhoto(one)).toList(),
                may ? add : "",
                true);
    }

    /// For everybody: pictures without what the camera wrote.
    public Gallery open(AttachedRecord record) {
        List<Attachment> all = attachments.listOpen(record.reference().subject());
        return new Gallery(
                all.stream()
                        .filter(Galleries::isPhoto)
                        .map(photo -> new GalleryPhoto(
                                photo,
                                address(photo, Rendition.SMALL),
                                address(photo, Rendition.LARGE),
                                true,
                                List.of()))
                        .toList(),
                all.stream().filter(one -> !isPhoto(one)).toList(),
                "",
                false);
    }

    private static boolean isPhoto(Attachment one) {
        return one.kind() == Attachment.Kind.PHOTO;
    }

    private static String address(Attachment photo, int edge) {
        Attachment.@Nullable Seen picture = photo.file().picture();
        if (picture == null) {
            throw new IllegalStateException("a photograph is a picture: " + photo.id());
        }
        return AttachmentCard.PHOTOGRAPHS + "/" + picture.drawn().get(edge) + ".jpg";
    }
}

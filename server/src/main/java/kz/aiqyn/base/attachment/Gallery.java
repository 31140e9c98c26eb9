package kz.aiqyn.base.attachment;

import java.util.List;

/// What is attached to a record, as its page shows it: photographs in the order of their days, papers below.
///
/// @param add where files are attached, without the language; empty for whoever may not
/// @param isStaff whether signs and names of files are shown
public record Gallery(List<GalleryPhoto> photos, List<Attachment> papers, String add, boolean isStaff) {

    private static final int OPEN = 12;

    public Gallery {
        photos = List.copyOf(photos);
        papers = List.copyOf(papers);
    }

    /// The photographs of a part of the record.
    public List<GalleryPhoto> of(String part) {
        return photos.stream()
                .filter(photo -> photo.attachment().part().equals(part))
                .toList();
    }

    /// The latest, which stand open; the others are folded away.
    List<GalleryPhoto> latest() {
        return photos.subList(Math.max(0, photos.size() - OPEN), photos.size());
    }

    List<GalleryPhoto> earlier() {
        return photos.subList(0, Math.max(0, photos.size() - OPEN));
    }

    /// How many photographs have a sign.
    long signed() {
        return photos.stream().filter(photo -> !photo.signs().isEmpty()).count();
    }

    /// Where a paper is read, without the language.
    public String target(Attachment paper) {
        return isStaff ? AttachmentCard.STAFF + "/" + paper.id() : AttachmentCard.PAPERS + "/" + paper.publicName();
    }
}

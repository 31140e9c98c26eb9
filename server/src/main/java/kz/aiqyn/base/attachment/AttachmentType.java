package kz.aiqyn.base.attachment;

import java.util.Locale;

/// A kind of file that may be attached, by its content.
public enum AttachmentType {
    JPEG("jpg", true),
    PNG("png", true),
    WEBP("webp", true),
    PDF("pdf", false),
    DOCX("docx", false),
    XLSX("xlsx", false);

    private final String ending;
    private final boolean isPicture;

    AttachmentType(String ending, boolean isPicture) {
        this.ending = ending;
        this.isPicture = isPicture;
    }

    /// What a file's name ends with, without the dot.
    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return isPicture;
    }

    /// The word in keys and the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AttachmentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

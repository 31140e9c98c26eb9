package kz.aiqyn.base.document;

import java.util.Arrays;

/// What a document for paper is written as.
public enum PaperFormat {
    PDF("pdf", "application/pdf") {
        @Override
        public byte[] write(PaperDocument document) {
            return new PdfWriter().write(document);
        }
    },
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] write(PaperDocument document) {
            return new DocxWriter().write(document);
        }
    };

    /// For mappings: `{format:pdf|docx}`.
    public static final String CHOICE = "{format:pdf|docx}";

    private final String ending;
    private final String type;

    PaperFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /// @throws IllegalArgumentException for another
    public static PaperFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found the ending " + ending + ", expected " + CHOICE));
    }

    public String ending() {
        return ending;
    }

    public String type() {
        return type;
    }

    /// The document's bytes: the same for the same document.
    public abstract byte[] write(PaperDocument document);
}

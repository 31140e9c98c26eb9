package kz.aiqyn.base.attachment;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Photographs and papers are what inspections are proved by.
@Component
class AttachmentBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "attachment.content",
                        "id",
                        "sha256, type, size, width, height, taken_at, latitude, longitude, kept_at"),
                BoundTable.of("attachment.attachment", "id", """
                        subject, part, content, kind, name, caption, language, day, open, sent_by, sent_at, removed_by, \
                        removed_at, why"""));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "attachment.piece", "the bytes of a content, whose digest is bound",
                "attachment.rendition", "drawn from the bytes of a content");
    }
}

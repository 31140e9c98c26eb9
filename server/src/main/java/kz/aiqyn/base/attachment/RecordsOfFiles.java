package kz.aiqyn.base.attachment;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Absent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The records of all modules that files may be attached to, and who may.
@Component
class RecordsOfFiles {

    private final ObjectProvider<AttachedRecords> modules;
    private final Access access;

    RecordsOfFiles(ObjectProvider<AttachedRecords> modules, Access access) {
        this.modules = modules;
        this.access = access;
    }

    /// @throws Absent when no module has such records
    AttachedRecords get(String kind) {
        return modules.stream()
                .filter(module -> module.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Absent.of("attachment.absent.kind", kind));
    }

    /// A record to which whoever is signed in may attach files.
    AttachedRecord attachable(String kind, String id) {
        AttachedRecords module = get(kind);
        return changeable(module, module.get(id));
    }

    /// The record of an attachment, which whoever is signed in may see.
    AttachedRecord seen(Attachment attachment) {
        AttachedRecords module = module(attachment);
        AttachedRecord record = module.get(id(attachment));
        access.require(module.seeing(), record.organisation());
        return record;
    }

    /// The record of an attachment, which whoever is signed in may take away.
    AttachedRecord changed(Attachment attachment) {
        AttachedRecords module = module(attachment);
        return changeable(module, module.get(id(attachment)));
    }

    private AttachedRecord changeable(AttachedRecords module, AttachedRecord record) {
        access.require(module.attaching(), record.organisation());
        if (!module.isChangeable(record)) {
            throw new AccessDeniedException(
                    "nothing is attached to %s now".formatted(record.reference().subject()));
        }
        return record;
    }

    /// Whether whoever is signed in may attach files to a record, and take them away.
    boolean mayChange(AttachedRecord record) {
        AttachedRecords module = get(record.reference().kind());
        return access.scope(module.attaching()).covers(record.organisation()) && module.isChangeable(record);
    }

    private AttachedRecords module(Attachment attachment) {
        return get(List.of(attachment.subject().split(":", 2)).getFirst());
    }

    private static String id(Attachment attachment) {
        return attachment.subject().substring(attachment.subject().indexOf(':') + 1);
    }
}

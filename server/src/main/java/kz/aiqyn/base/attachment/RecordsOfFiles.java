package kz.aiqyn.base.attachment;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Absent;
import org.springframework.beans.factory.ObjectProvider;
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
        AttachedRecord record = module.get(id);
        access.require(module.attaching(), record.organisation());
        return record;
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
        AttachedRecord record = module.get(id(attachment));
        access.require(module.attaching(), record.organisation());
        return record;
    }

    boolean mayChange(Attachment attachment, AttachedRecord record) {
        return access.scope(module(attachment).attaching()).covers(record.organisation());
    }

    private AttachedRecords module(Attachment attachment) {
        return get(List.of(attachment.subject().split(":", 2)).getFirst());
    }

    private static String id(Attachment attachment) {
        return attachment.subject().substring(attachment.subject().indexOf(':') + 1);
    }
}

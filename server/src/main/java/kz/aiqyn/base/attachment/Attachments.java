package kz.aiqyn.base.attachment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is attached to records: kept, shown, taken away. Whether somebody may is asked by whoever calls.
@Service
@Transactional
public class Attachments {

    /// Who attaches what nobody is signed in for.
    private static final String PROGRAM = "aiqyn";

    private static final int LONGEST_CAPTION = 500;
    private static final int LONGEST_WHY = 500;

    private final StoredAttachments attachments;
    private final StoredContents contents;
    private final AttachmentSettings settings;
    private final Audit audit;
    private final Access access;
    private final InstantSource clock;

    Attachments(
            StoredAttachments attachments,
            StoredContents contents,
            AttachmentSettings settings,
            Audit audit,
            Access access,
            InstantSource clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.settings = settings;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Attaches a file to a record; its number.
    ///
    /// @param subject the record, as the audit names it
    public Outcome<Long> add(String subject, NewAttachment what, CheckedFile file) {
        @Nullable LocalDate day = what.day() == null ? taken(file) : what.day();
        Map<String, Phrase> against = against(what, day, file);
        if (day == null || !against.isEmpty()) {
            return Outcome.refused(against);
        }
        long content = contents.keep(file);
        if (attachments.isThere(subject, content)) {
            return Outcome.refused("file", Phrase.of("attachment.refused.twice", file.name()));
        }
        long together = attachments.size(subject) + file.size();
        if (together > settings.record().toBytes()) {
            return Outcome.refused(
                    "file",
                    Phrase.of(
                            "attachment.refused.full",
                            AttachmentSettings.megabytes(together),
                            AttachmentSettings.megabytes(settings.record().toBytes())));
        }
        Attachment.Sent sent = new Attachment.Sent(who(), clock.instant());
        long id = attachments.add(subject, content, file.name(), what, day, sent);
        record(
                "attached",
                subject,
                Map.of(
                        "attachment", what.kind().code(),
                        "caption", what.caption().text(),
                        "day", day.toString(),
                        "open", what.isOpen() ? "yes" : "no"));
        return Outcome.done(id);
    }

    private static @Nullable LocalDate taken(CheckedFile file) {
        CheckedFile.@Nullable Picture picture = file.picture();
        @Nullable Instant moment = picture == null ? null : picture.notes().takenAt();
        return moment == null ? null : Kazakhstan.day(moment);
    }

    private Map<String, Phrase> against(NewAttachment what, @Nullable LocalDate day, CheckedFile file) {
        Map<String, Phrase> against = new LinkedHashMap<>();
        String caption = what.caption().text();
        if (what.kind() == Attachment.Kind.PHOTO && file.picture() == null) {
            against.put(
                    "file",
                    Phrase.of(
                            "attachment.refused.photo",
                            file.name(),
                            Phrase.of("attachment.type." + file.type().code())));
        }
        if (day == null) {
            against.put("day", Phrase.of("attachment.refused.day"));
        } else if (day.isAfter(Kazakhstan.today(clock))) {
            against.put("day", Phrase.of("attachment.refused.future", day));
        }
        if (caption.length() > LONGEST_CAPTION) {
            against.put("caption", Phrase.of("attachment.refused.long", caption.length(), LONGEST_CAPTION));
        } else if (PersonalNumbers.isIn(caption)) {
            against.put("caption", Phrase.of("attachment.refused.personal"));
        }
        return against;
    }

    /// What is attached to a record now, by the days that it is of.
    @Transactional(readOnly = true)
    public List<Attachment> list(String subject) {
        return attachments.list(subject, false);
    }

    /// The same as far as everybody may see it.
    @Transactional(readOnly = true)
    public List<Attachment> listOpen(String subject) {
        return attachments.list(subject, true);
    }

    /// Whether the same file is attached to a record already.
    @Transactional(readOnly = true)
    public boolean isThere(String subject, CheckedFile file) {
        return contents.find(file.sha256())
                .filter(content -> attachments.isThere(subject, content))
                .isPresent();
    }

    /// One that may have been taken away since.
    @Transactional(readOnly = true)
    public Optional<Attachment> find(long id) {
        return attachments.find(id);
    }

    /// Lets everybody see an attachment, or the staff alone.
    Outcome<Long> open(long id, boolean open) {
        Attachment one = attachments.hold(id).orElseThrow();
        if (one.removed() != null) {
            return Outcome.refused(Phrase.of("attachment.refused.removed"));
        }
        if (one.isOpen() != open) {
            attachments.open(id, open);
            record(open ? "opened" : "closed", one.subject(), of(one));
        }
        return Outcome.done(id);
    }

    /// Takes an attachment away from its record: it stays, marked.
    Outcome<Long> remove(long id, String why) {
        Attachment one = attachments.hold(id).orElseThrow();
        if (one.removed() != null) {
            return Outcome.refused(Phrase.of("attachment.refused.removed"));
        }
        if (why.isEmpty()) {
            return Outcome.refused("why", Phrase.of("web.form.empty"));
        }
        if (why.length() > LONGEST_WHY) {
            return Outcome.refused("why", Phrase.of("attachment.refused.long", why.length(), LONGEST_WHY));
        }
        if (PersonalNumbers.isIn(why)) {
            return Outcome.refused("why", Phrase.of("attachment.refused.personal"));
        }
        attachments.remove(id, new Attachment.Removed(who(), clock.instant(), why));
        Map<String, String> fields = new LinkedHashMap<>(of(one));
        fields.put("why", why);
        record("removed", one.subject(), fields);
        return Outcome.done(id);
    }

    private static Map<String, String> of(Attachment one) {
        return Map.of(
                "attachment", one.kind().code(),
                "day", one.day().toString());
    }

    private void record(String operation, String subject, Map<String, String> fields) {
        audit.record(AuditedOperation.of("attachment." + operation, subject, fields));
    }

    private String who() {
        return access.person().map(Access.Person::login).orElse(PROGRAM);
    }
}

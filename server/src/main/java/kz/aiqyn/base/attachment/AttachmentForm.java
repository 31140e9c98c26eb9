package kz.aiqyn.base.attachment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;

/// The form by which a file is attached, and the page that it stands on.
///
/// @param record what it is attached to
/// @param largest most that a file may hold, in megabytes
record AttachmentForm(AttachedRecord record, long largest, Form form) {

    static final String TEMPLATE = "base/attachment/attach";
    private static final String OPEN = "open";

    /// What stands in it before anybody fills it in.
    static Form blank(Words words) {
        return Form.EMPTY
                .with("kind", Attachment.Kind.PHOTO.code())
                .with("language", words.code())
                .with(OPEN, "1");
    }

    /// What was filled in.
    static Outcome<NewAttachment> read(Form sent) {
        Form form = sent.required("kind", "language").days("day");
        Optional<Attachment.Kind> kind = Attachment.Kind.of(form.text("kind"));
        if (kind.isEmpty()) {
            form = form.wrong("kind", Phrase.of("web.form.choice", form.text("kind")));
        }
        Optional<Language> language = Language.find(form.text("language"));
        if (language.isEmpty()) {
            form = form.wrong("language", Phrase.of("web.form.choice", form.text("language")));
        }
        if (!form.isSound() || kind.isEmpty() || language.isEmpty()) {
            return Outcome.refused(form);
        }
        Attachment.Caption caption = new Attachment.Caption(language.get(), form.text("caption"));
        return Outcome.done(new NewAttachment(
                kind.get(), "", caption, form.day("day"), !form.text(OPEN).isEmpty()));
    }

    String address() {
        return AttachmentCard.STAFF + "/to/" + record.reference().kind() + "/"
                + record.reference().id();
    }

    Map<String, String> kinds(Words words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Attachment.Kind kind : Attachment.Kind.values()) {
            kinds.put(kind.code(), words.say("attachment.kind." + kind.code()));
        }
        return kinds;
    }

    Map<String, String> languages(Words words) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.code(), words.say("attachment.language." + language.code()));
        }
        return languages;
    }
}

package kz.aiqyn.base.intake.page;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.Notice;

/// What a file would change, to be confirmed.
///
/// @param notices what its sender should know of the file
/// @param refused why its confirmation was refused, a line for each reason; none when nobody confirmed it yet
record PreviewPage(FileKind kind, SentFile file, FileDifference difference, List<Notice> notices, Names refused) {

    public PreviewPage {
        notices = List.copyOf(notices);
    }

    public String address() {
        return kind.address() + "/" + file.number();
    }

    /// By which layout it was read; empty where its headings say it.
    String layout() {
        return file.form().text(LayoutForm.NAME);
    }

    List<String> refused(Words words) {
        return refused.isEmpty() ? List.of() : words.name(refused).lines().toList();
    }

    /// The fields that were filled in beside the file.
    public List<FileField> filled() {
        return kind.fields().stream()
                .filter(field -> !file.form().text(field.name()).isEmpty())
                .toList();
    }

    /// What its sender should know of the file, and of its changes.
    public List<String> told(Words words) {
        return Stream.concat(
                        notices.stream().map(notice -> words.say(notice.place()) + ": " + words.say(notice.phrase())),
                        difference.notes().stream().map(words::say))
                .toList();
    }
}

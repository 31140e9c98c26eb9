package kz.aiqyn.base.intake.page;

import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.intake.SentFiles;
import kz.aiqyn.base.web.Absent;
import org.springframework.stereotype.Component;

/// Files that were sent, as far as they are there for whoever is signed in: one that waits is its sender's alone.
@Component
class WaitingFiles {

    private final SentFiles files;
    private final Access access;

    WaitingFiles(SentFiles files, Access access) {
        this.files = files;
        this.access = access;
    }

    /// A file of a kind.
    ///
    /// @throws Absent when there is none, or it is not theirs
    SentFile get(FileKind kind, long number) {
        return files.find(number)
                .filter(file -> file.kind().equals(kind.code()))
                .filter(file -> (!file.isWaiting() && !kind.isSendersAlone())
                        || file.by().equals(who()))
                .orElseThrow(() -> Absent.of("intake.absent.file", String.valueOf(number)));
    }

    /// Login of whoever is signed in.
    String who() {
        return access.person().orElseThrow().login();
    }
}

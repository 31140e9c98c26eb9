package kz.aiqyn.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.aiqyn.engine.text.Phrase;

/// Gathers what is found while files are read. The first two hundred problems, and notices, are kept, the rest
/// counted.
public final class ReadLog {

    /// How many are kept in full.
    public static final int FULL = 200;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long moreProblems;
    private long moreNotices;

    public void problem(Problem problem) {
        if (problems.size() < FULL) {
            problems.add(problem);
        } else {
            moreProblems++;
        }
    }

    /// A problem with a file as a whole.
    public void problem(String file, Phrase phrase) {
        problem(new Problem(file, 0, "", phrase));
    }

    /// A file in which no header was found: which sheets of it were not read may be why.
    public void headless(Problem problem) {
        problem(problem);
        notices.stream()
                .filter(notice -> notice.file().equals(problem.file())
                        && notice.phrase().key().equals(SheetChoice.NOTICE))
                .forEach(notice -> problem(notice.file(), notice.phrase()));
    }

    /// Adds problems that are only counted.
    public void more(long count) {
        moreProblems += count;
    }

    public void notice(Notice notice) {
        if (notices.size() < FULL) {
            notices.add(notice);
        } else {
            moreNotices++;
        }
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    public Problems problems() {
        return new Problems(problems, moreProblems);
    }

    /// The value when nothing was wrong.
    public <T> Read<T> result(Supplier<T> value) {
        if (hasProblems()) {
            return new Read.Failed<>(problems());
        }
        T done = value.get();
        return hasProblems() ? new Read.Failed<>(problems()) : new Read.Done<>(done, notices());
    }

    /// What whoever sent the files should know.
    public List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        if (moreNotices > 0) {
            all.add(new Notice(
                    notices.getFirst().file(), 0, Phrase.of("table.notice.more", String.valueOf(moreNotices))));
        }
        return all;
    }
}

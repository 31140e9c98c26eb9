package kz.aiqyn.files.table;

import java.util.List;

/// What came of reading files: a value, or everything that is wrong with them. Nothing is imported by halves.
public sealed interface Read<T> {

    /// It could be read.
    record Done<T>(T value, List<Notice> notices) implements Read<T> {
        public Done {
            notices = List.copyOf(notices);
        }
    }

    /// It could not.
    record Failed<T>(Problems problems) implements Read<T> {}
}

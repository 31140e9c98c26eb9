package kz.aiqyn.files.table;

import java.util.List;

/// Everything that is wrong with files.
///
/// @param first the first [ReadLog#FULL] in full
/// @param more how many there are beyond them
public record Problems(List<Problem> first, long more) {

    public Problems {
        first = List.copyOf(first);
    }

    public long count() {
        return first.size() + more;
    }
}

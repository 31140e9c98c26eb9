package kz.aiqyn.base.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// A part of a long list.
///
/// @param rows in the order of the list
/// @param previous what is asked for the part before it, as it stands in an address; empty when it is the first
/// @param next likewise for the part behind it; empty when it is the last
public record ListPart<T>(List<T> rows, String previous, String next) {

    public ListPart {
        rows = List.copyOf(rows);
    }

    /// Reads rows from an edge on, the nearest to it first.
    @FunctionalInterface
    public interface Reader<T> {
        List<T> read(ListEdge edge, int limit);
    }

    /// @param size how many rows a part has
    /// @param key of a row
    public static <T> ListPart<T> read(ListEdge edge, int size, Reader<T> reader, Function<T, String> key) {
        List<T> found = reader.read(edge, size + 1);
        boolean more = found.size() > size;
        if (edge.back() && !more) {
            return read(ListEdge.FIRST, size, reader, key);
        }
        List<T> rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (edge.back()) {
            Collections.reverse(rows);
        }
        boolean begins = edge.isFirst() || rows.isEmpty();
        boolean ends = !edge.back() && !more;
        return new ListPart<>(
                rows,
                begins ? "" : ListEdge.BEFORE + "=" + key.apply(rows.getFirst()),
                ends ? "" : ListEdge.AFTER + "=" + key.apply(rows.getLast()));
    }

    public boolean isWhole() {
        return previous.isEmpty() && next.isEmpty();
    }
}

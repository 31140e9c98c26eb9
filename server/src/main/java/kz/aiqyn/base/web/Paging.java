package kz.aiqyn.base.web;

import java.util.ArrayList;
import java.util.List;

/// Which part of a long list is shown.
///
/// @param page 1 and on
/// @param pages how many there are, at least one
/// @param size rows of a page
public record Paging(int page, int pages, int size) {

    private static final int AROUND = 2;

    /// The page that was asked for, or the nearest that there is.
    public static Paging of(int asked, int rows, int size) {
        int pages = Math.max(1, Math.ceilDiv(rows, size));
        return new Paging(Math.clamp(asked, 1, pages), pages, size);
    }

    /// How many rows stand before the page.
    public int before() {
        return (page - 1) * size;
    }

    /// The rows of the page, of all.
    public <T> List<T> part(List<T> all) {
        return all.subList(Math.min(before(), all.size()), Math.min(before() + size, all.size()));
    }

    /// The pages to be named: the first, the last, those around this one; 0 where some are left out.
    public List<Integer> named() {
        List<Integer> named = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
                named.add(number);
            } else if (named.getLast() != 0) {
                named.add(0);
            }
        }
        return named;
    }
}

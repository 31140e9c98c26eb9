package kz.aiqyn.base.attachment;

import java.util.List;
import kz.aiqyn.base.web.Sha256;

/// A picture drawn anew as JPEG, upright, with nothing in it but what is seen.
///
/// @param edge most pixels that its longer edge was to have
record Rendition(int edge, int width, int height, byte[] bytes) {

    static final int SMALL = 320;
    static final int MIDDLE = 960;
    static final int LARGE = 1920;

    /// In a list, on a page, by itself.
    static final List<Integer> EDGES = List.of(SMALL, MIDDLE, LARGE);

    String sha256() {
        return Sha256.of(bytes);
    }
}

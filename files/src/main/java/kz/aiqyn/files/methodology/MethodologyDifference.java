package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;

/// In what two versions of a methodology differ, field by field.
public final class MethodologyDifference {

    private MethodologyDifference() {}

    /// All differences: of the whole first, then block by block in the order of the later version, then of
    /// the blocks that are gone. The order of parts within a list is no difference.
    public static List<Difference> between(Methodology before, Methodology after) {
        List<Difference> differences = new ArrayList<>();
        new FrameDifference(before, after, differences).compare();
        new TreeDifference(before, after, differences).compare();
        return List.copyOf(differences);
    }
}

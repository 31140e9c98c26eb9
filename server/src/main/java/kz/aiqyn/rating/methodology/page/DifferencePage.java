package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;

/// In what one version differs from another, in words.
///
/// @param version the later of the two as the reader chose
/// @param before the other; null when there is none
/// @param choices what it may be compared with
/// @param groups differences by block, those of the whole first
record DifferencePage(
        MethodologyVersion version,
        @Nullable MethodologyVersion before,
        List<MethodologyVersion> choices,
        List<Group> groups,
        boolean mayEdit) {

    public DifferencePage {
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
    }

    /// The differences of one block; names are empty for the methodology as a whole.
    public record Group(Names block, List<Difference> differences) {
        public Group {
            differences = List.copyOf(differences);
        }
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.differences().size()).sum();
    }
}

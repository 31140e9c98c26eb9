package kz.aiqyn.rating.methodology.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
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

    /// What the form of the comparison shows.
    public Form form() {
        return before == null ? Form.EMPTY : Form.EMPTY.with("from", before.version());
    }

    /// What it may be compared with, in words, by version.
    public Map<String, String> choices(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        choices.forEach(choice -> named.put(
                choice.version(),
                "%s (%s)"
                        .formatted(
                                frame.say("methodologies.version.number", choice.version()),
                                frame.say(
                                        "methodologies.state." + choice.state().code()))));
        return named;
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

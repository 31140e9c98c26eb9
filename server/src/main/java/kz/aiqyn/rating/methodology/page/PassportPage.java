package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;

/// The passport of an indicator.
///
/// @param block names of the block it stands in; null directly under the index
/// @param share of its parent that counts, 0..1
/// @param inIndex share of the index that counts, 0..1
/// @param weightNote the share that is written, and why another counts; blank where they are the same
/// @param owner names of whoever answers for it, or their code
/// @param line its goalposts drawn, as SVG
/// @param terms its settings in words
/// @param measures that its formula names
/// @param sectors that it covers
/// @param history what became of it from version to version, the latest first
record PassportPage(
        MethodologyVersion version,
        Indicator indicator,
        @Nullable Names block,
        double share,
        double inIndex,
        String weightNote,
        String owner,
        String line,
        List<Term> terms,
        List<Measure> measures,
        List<Names> sectors,
        List<Chapter> history,
        boolean mayEdit) {

    public PassportPage {
        terms = List.copyOf(terms);
        measures = List.copyOf(measures);
        sectors = List.copyOf(sectors);
        history = List.copyOf(history);
    }

    /// A setting in words.
    ///
    /// @param key of its name
    public record Term(String key, String text) {}

    /// What one version made of it.
    ///
    /// @param present whether the version has it
    /// @param changes in words, from the version before; empty when nothing changed or it is the first
    public record Chapter(MethodologyVersion version, boolean present, boolean first, List<Phrase> changes) {
        public Chapter {
            changes = List.copyOf(changes);
        }
    }
}

package kz.aiqyn.rating.collection.source;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.measure.GivenMeasure;

/// @param measures those that several sources declare; of each first the source whose values are taken
/// @param mayChoose whether the reader may take another one
record SourcesPage(List<List<GivenMeasure>> measures, boolean mayChoose, Form form) {

    SourcesPage {
        measures = List.copyOf(measures);
    }

    /// A source as its module calls itself.
    static String name(Frame frame, GivenMeasure given) {
        boolean module =
                ModuleCards.all().stream().anyMatch(card -> card.schema().equals(Optional.of(given.source())));
        return module ? frame.say(given.source() + ".menu") : given.source();
    }
}

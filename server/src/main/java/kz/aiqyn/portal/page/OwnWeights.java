package kz.aiqyn.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyEdit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.PublicLinks;

/// A methodology with a reader's weights in it, and the editions taken again by it.
///
/// @param set the weights that differ from the methodology's, by code
/// @param refused why they cannot be used
record OwnWeights(Methodology methodology, Map<String, String> set, Optional<Phrase> refused) {

    /// Weights in an address begin with this.
    static final String PREFIX = "w.";

    /// A weight longer than this is no weight.
    private static final int LONGEST = 12;

    OwnWeights {
        set = Map.copyOf(set);
    }

    /// Reads the weights of an address.
    static OwnWeights of(Methodology published, Map<String, String> query) {
        Methodology edited = published;
        Map<String, String> set = new LinkedHashMap<>();
        Optional<Phrase> refused = Optional.empty();
        for (Map.Entry<String, String> asked : query.entrySet()) {
            String code = asked.getKey()
                    .substring(Math.min(PREFIX.length(), asked.getKey().length()));
            Optional<Double> known = weight(published, code);
            String weight = asked.getValue().strip().replace(',', '.');
            if (!asked.getKey().startsWith(PREFIX)
                    || known.isEmpty()
                    || weight.isEmpty()
                    || same(known.get(), weight)) {
                continue;
            }
            String cut = weight.substring(0, Math.min(LONGEST, weight.length()));
            set.put(code, cut);
            switch (MethodologyEdit.set(edited, code + ".weight=" + cut)) {
                case MethodologyEdit.Edited(Methodology next) -> edited = next;
                case MethodologyEdit.Refused(Phrase phrase) -> refused = Optional.of(phrase);
            }
        }
        return new OwnWeights(edited, set, refused);
    }

    private static Optional<Double> weight(Methodology methodology, String code) {
        return methodology
                .findBlock(code)
                .map(Node::weight)
                .or(() -> methodology.findIndicator(code).map(Node::weight));
    }

    private static boolean same(double published, String weight) {
        try {
            return Double.parseDouble(weight) == published;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// The editions of the period with these weights, in the order of those published.
    List<Edition> take(ReportContent content) {
        if (set.isEmpty() || refused.isPresent()) {
            return content.current();
        }
        return switch (Rating.prepare(content.methodology(), content.panel())) {
            case Preparation.Ready(Rating rating) -> {
                Rating own = rating.by(methodology);
                yield content.current().stream().map(own::again).toList();
            }
            case Preparation.Refused _ ->
                throw new IllegalStateException("a published methodology does not compute any more: "
                        + content.methodology().identity());
        };
    }

    /// The weights as the letters of a short address; empty where there are none, or none that can be used.
    Optional<String> letters() {
        return set.isEmpty() || refused.isPresent() ? Optional.empty() : new WeightCode(methodology).write(set);
    }

    /// The weights as the end of an address, blank when none differs.
    String query() {
        return set.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(weight ->
                        PREFIX + PublicLinks.encoded(weight.getKey()) + "=" + PublicLinks.encoded(weight.getValue()))
                .collect(Collectors.joining("&"));
    }
}

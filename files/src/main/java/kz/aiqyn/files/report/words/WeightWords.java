package kz.aiqyn.files.report.words;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.engine.rating.EffectiveWeights;

/// A weight as it is told everywhere: what it really is, and beside it what the methodology writes and why they differ.
///
/// @param weights of a methodology or of the group of an edition
public record WeightWords(Speech speech, EffectiveWeights weights) {

    private static final int DECIMALS = 2;

    /// The share of the total: `3,27 %`.
    public String share(int node) {
        return speech.percent(weights.share(node), DECIMALS);
    }

    /// The share of the parent.
    public String shareInParent(int node) {
        return speech.percent(weights.shareInParent(node), DECIMALS);
    }

    /// The share that the methodology writes, without the reason, for tables; blank where it is the same.
    public String written(int node) {
        return weights.differs(node)
                ? speech.say("weight.written", speech.percent(weights.nominal(node), DECIMALS))
                : "";
    }

    /// Why shares of these nodes are others than written, each reason once; blank where none is.
    public String reasons(IntStream nodes) {
        String reasons = nodes.mapToObj(this::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : speech.say("weight.reasons", reasons);
    }

    /// The share that the methodology writes, with the reason why it is another; blank where it is the same.
    public String note(int node) {
        return weights.differs(node)
                ? speech.say("weight.note", speech.percent(weights.nominal(node), DECIMALS), reason(node))
                : "";
    }

    /// The same by code; blank for one that there is not.
    public String note(String code) {
        return weights.tree().find(code).map(this::note).orElse("");
    }

    /// The share of the total with its note; blank for one that there is not.
    public String told(String code) {
        return weights.tree()
                .find(code)
                .map(node -> note(node).isEmpty() ? share(node) : share(node) + " – " + note(node))
                .orElse("");
    }

    /// Why the share is another than written; blank where it is not.
    public String reason(int node) {
        return switch (weights.reason(node)) {
            case AS_WRITTEN -> "";
            case FORMED_FOR_ALL -> speech.say("weight.formed-for-all");
            case NOT_SCORED -> speech.say("weight.not-scored");
            case OTHERS_LEFT_OUT -> speech.say("weight.others-left-out");
            case PART_OF_THE_YEAR -> speech.say("weight.part");
        };
    }
}

package kz.aiqyn.base.sealing;

/// What a judge owes to a round: one judgement of one item.
///
/// @param judge login of the account that hands in
/// @param item what is judged, by the module's own code
public record SealedSlot(String judge, String item) {

    public SealedSlot {
        if (judge.isBlank() || item.isBlank()) {
            throw new IllegalArgumentException(
                    "a slot needs a judge and an item, not '%s' and '%s'".formatted(judge, item));
        }
    }
}

package kz.aiqyn.files.report.page;

import java.util.Optional;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.files.report.markup.Markup;

/// A movement as a short sign for the eye, ↑3, and in words.
final class MovementSign {

    private final Speech speech;

    MovementSign(Speech speech) {
        this.speech = speech;
    }

    /// A sign, with its words for readers of screens and for whoever points at it.
    void write(Markup markup, Movement movement) {
        String words = words(movement);
        markup.leaf("span", sign(movement), "aria-hidden", "true", "title", words);
        markup.leaf("span", words, "class", "unseen");
    }

    String words(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> moved(moved);
            case Movement.None(Movement.Why why) ->
                switch (why) {
                    case NO_EARLIER_EDITION -> speech.say("movement.first");
                    case NEW_UNIT -> speech.say("movement.new");
                    case NO_PLACE_BEFORE -> speech.say("movement.unplaced");
                    case NO_PLACE_NOW -> speech.say("movement.none");
                };
            case Movement.NotComparable(Movement.Reason reason, Optional<Movement.Moved> recomputed) -> {
                String words =
                        switch (reason) {
                            case METHOD -> speech.say("movement.method");
                            case PEERS -> speech.say("movement.peers");
                        };
                yield recomputed
                        .map(moved -> words + " " + speech.say("movement.recomputed", moved.from(), moved.to()))
                        .orElse(words);
            }
        };
    }

    private String sign(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved when moved.gained() > 0 -> "↑" + moved.gained();
            case Movement.Moved moved when moved.gained() < 0 -> "↓" + -moved.gained();
            case Movement.Moved _ -> "=";
            case Movement.None(Movement.Why why) when why == Movement.Why.NEW_UNIT -> speech.say("movement.sign.new");
            case Movement.None _ -> "";
            case Movement.NotComparable(_, Optional<Movement.Moved> recomputed) ->
                recomputed.map(moved -> "≈" + sign(moved)).orElse("≠");
        };
    }

    private String moved(Movement.Moved moved) {
        if (moved.gained() == 0) {
            return speech.say("movement.same");
        }
        return speech.say(
                moved.gained() > 0 ? "movement.up" : "movement.down",
                Math.abs(moved.gained()),
                moved.from(),
                moved.to());
    }
}

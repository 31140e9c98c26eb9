package kz.aiqyn.files.report.words;

import java.util.Optional;
import kz.aiqyn.engine.rating.Movement;

/// A movement as a short sign for the eye, ↑3, and in words.
public final class MovementSign {

    private final Speech speech;

    public MovementSign(Speech speech) {
        this.speech = speech;
    }

    public String words(Movement movement) {
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
                String words = switch (reason) {
                    case METHOD -> speech.say("movement.method");
                    case PEERS -> speech.say("movement.peers");
                };
                yield recomputed
                        .map(moved -> words + " " + speech.say("movement.recomputed", moved.from(), moved.to()))
                        .orElse(words);
            }
        };
    }

    public String sign(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved when moved.gained() > 0 -> "↑" + moved.gained();
            case Movement.Moved moved when moved.gained() < 0 -> "↓" + -moved.gained();
            case Movement.Moved _ -> "=";
            case Movement.None(Movement.Why why) when why == Movement.Why.NEW_UNIT -> speech.say("movement.sign.new");
            case Movement.None _ -> "";
            case Movement.NotComparable other ->
                other.recomputed().map(moved -> "≈" + sign(moved)).orElse("≠");
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

package kz.aiqyn.rating.methodology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done to a version as a whole.
public enum MethodologyEvent {
    SEND("sent"),
    WITHDRAW("withdrawn"),
    AGREE("agreed"),
    RETURN("returned"),
    PUBLISH("published"),
    RETIRE("retired");

    private final String done;

    MethodologyEvent(String done) {
        this.done = done;
    }

    /// The word in addresses and keys, `agree`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word in keys for what was done, `agreed`.
    public String done() {
        return done;
    }

    /// What the audit calls it, `methodology.agreed`.
    String operation() {
        return "methodology." + done;
    }

    public static Optional<MethodologyEvent> find(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}

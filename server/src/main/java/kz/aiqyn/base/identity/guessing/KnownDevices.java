package kz.aiqyn.base.identity.guessing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Devices from which somebody has signed in before. A browser keeps a sealed mark for each account, of the last four
/// who used it; nothing of it is kept here, and it lets nobody in.
@Component
public class KnownDevices {

    /// How long a device is known after signing in.
    public static final Duration LIFE = Duration.ofDays(180);

    private static final String DEVICE = "device";
    private static final String NAME = "device-login";
    private static final String BETWEEN = "~";
    private static final int MOST = 4;
    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedTexts seals;
    private final DeviceEpochs epochs;

    public KnownDevices(SealedTexts seals, DeviceEpochs epochs) {
        this.seals = seals;
        this.epochs = epochs;
    }

    /// The device by its number, when it is known to the account.
    Optional<byte[]> find(String login, @Nullable String marks, Instant now) {
        String name = name(login);
        return each(marks)
                .flatMap(mark -> seals.open(DEVICE, mark, now).stream())
                .filter(text -> text.startsWith(name + "."))
                .map(text -> text.split("\\.", -1))
                .filter(parts -> parts.length == 3 && parts[1].equals(String.valueOf(epochs.of(login))))
                .map(parts -> HexFormat.of().parseHex(parts[2]))
                .findFirst();
    }

    /// What the browser is to keep once somebody has signed in from it.
    public String marked(String login, @Nullable String marks, Instant now) {
        byte[] number = new byte[BYTES];
        RANDOM.nextBytes(number);
        String name = name(login);
        String text =
                "%s.%d.%s".formatted(name, epochs.of(login), HexFormat.of().formatHex(number));
        List<String> kept = new ArrayList<>(List.of(seals.seal(DEVICE, text, now.plus(LIFE))));
        each(marks)
                .filter(mark -> seals.open(DEVICE, mark, now)
                        .filter(other -> !other.startsWith(name + "."))
                        .isPresent())
                .limit(MOST - 1)
                .forEach(kept::add);
        return String.join(BETWEEN, kept);
    }

    /// Makes all devices of an account strangers.
    void forget(String login) {
        epochs.raise(login);
    }

    /// Others who use the browser do not read whose it is.
    private String name(String login) {
        return HexFormat.of().formatHex(seals.digest(NAME, login), 0, BYTES);
    }

    private static Stream<String> each(@Nullable String marks) {
        return marks == null
                ? Stream.empty()
                : Arrays.stream(marks.split(BETWEEN, -1)).limit(MOST);
    }
}

package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.files.fuzz.MethodologyTarget;
import org.junit.jupiter.api.Test;

class MethodologyFuzzTest {

    private static final List<String> TOKENS = List.of(
            "[",
            "]",
            "{",
            "}",
            ":",
            "- ",
            "\n",
            "  ",
            "\"",
            "'",
            "&a",
            "*a",
            "!",
            "|",
            ">",
            "#",
            "? ",
            "\t",
            "---\n",
            "1e400",
            "-",
            "\u0000",
            "\ud83d\ude00",
            "null",
            "code: x\n",
            "goalposts [",
            "weight: -1\n",
            "[[[[[[[[[[",
            "\r",
            "\u2028",
            "\ufeff",
            "<<: ",
            "2024-Q5",
            "%",
            "formula: \"((((((\"\n");

    private final MethodologyTarget target = new MethodologyTarget();

    @Test
    void answersEveryInputOfTheCorpusAndItsBeginnings() {
        for (byte[] seed : target.corpus()) {
            for (int length = 0; length <= seed.length; length += 3) {
                feed(Arrays.copyOf(seed, length));
            }
            feed(seed);
        }
    }

    @Test
    void answersTwoThousandMutationsWithProblemsAndNeverAnException() {
        SplittableRandom random = new SplittableRandom(20261122);
        List<byte[]> corpus = target.corpus();
        for (int i = 0; i < 2000; i++) {
            byte[] input = corpus.get(random.nextInt(corpus.size()));
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                input = mutated(input, random);
            }
            feed(input);
        }
    }

    @Test
    void answersNoise() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            feed(noise);
        }
    }

    private void feed(byte[] input) {
        assertThatCode(() -> target.feed(input))
                .as(() -> new String(input, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static byte[] mutated(byte[] input, SplittableRandom random) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(20));
        byte[] middle = switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) random.nextInt(256)};
            default -> {
                int from = random.nextInt(input.length + 1);
                yield Arrays.copyOfRange(input, from, Math.min(input.length, from + random.nextInt(60)));
            }
        };
        byte[] result = new byte[at + middle.length + input.length - end];
        System.arraycopy(input, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(input, end, result, at + middle.length, input.length - end);
        return result;
    }
}

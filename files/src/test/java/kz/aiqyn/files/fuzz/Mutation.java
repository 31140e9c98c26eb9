package kz.aiqyn.files.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Changes inputs as a damaged file, or a careless hand, would.
final class Mutation {

    private static final int LONGEST = 1 << 16;
    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "1,234",
            "1.234",
            "NaN",
            "-",
            "−",
            "1e999",
            "2024-Q1",
            "2024-13",
            "9999999999999999999",
            "%",
            "Итого",
            "Барлығы",
            "қ",
            "Ў",
            "\u00A0",
            ".",
            "..",
            "()",
            "[",
            "]",
            "{",
            "}",
            ": ",
            "- ",
            "#",
            "&a",
            "*a",
            "!!",
            "|",
            ">",
            "prev(",
            "1y",
            "=",
            "<",
            "/>",
            "&#0;",
            "𝕏",
            "2024 жылғы 3-тоқсан",
            "unit",
            "period",
            "NA");

    private final SplittableRandom random;

    Mutation(SplittableRandom random) {
        this.random = random;
    }

    /// One of the inputs with one to six changes.
    byte[] of(List<byte[]> inputs) {
        byte[] input = inputs.get(random.nextInt(inputs.size())).clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            byte[] other = inputs.get(random.nextInt(inputs.size()));
            input = change(input, other);
        }
        return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
    }

    private byte[] change(byte[] input, byte[] other) {
        int at = random.nextInt(input.length + 1);
        int length = random.nextInt(1 + Math.min(64, input.length - at));
        return switch (random.nextInt(7)) {
            case 0 -> input.length == 0 ? input : flip(input, random.nextInt(input.length));
            case 1 -> splice(input, at, length, new byte[0]);
            case 2 -> splice(input, at, 0, Arrays.copyOfRange(input, at, at + length));
            case 3 -> splice(input, at, 0, token());
            case 4 -> splice(input, at, length, token());
            case 5 -> splice(input, at, input.length - at, tail(other));
            case 6 -> splice(input, at, 0, new byte[] {(byte) random.nextInt(256)});
            default -> throw new IllegalStateException("seven ways to change an input");
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tail(byte[] other) {
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private byte[] flip(byte[] input, int at) {
        input[at] ^= (byte) (1 << random.nextInt(8));
        return input;
    }

    private static byte[] splice(byte[] input, int at, int length, byte[] inserted) {
        byte[] spliced = new byte[input.length - length + inserted.length];
        System.arraycopy(input, 0, spliced, 0, at);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(input, at + length, spliced, at + inserted.length, input.length - at - length);
        return spliced;
    }
}

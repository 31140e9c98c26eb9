package kz.aiqyn.portal.page;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;

/// A reader's weights as a few letters of an address, and back: nothing is stored. Of each weight that differs the
/// distance from the one before it in the methodology's order, then its digits and how many of them stand behind the
/// point; at the end a sum by which a letter that was lost is noticed.
final class WeightCode {

    private static final int MOST_DECIMALS = 7;
    private static final int DIGITS = 9;
    private static final long MOST_DIGITS = 1_000_000_000L;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final int PER_BYTE = 7;

    private final List<String> nodes;

    WeightCode(Methodology methodology) {
        this.nodes = Stream.concat(
                        methodology.allBlocks().stream().map(Node::code),
                        methodology.allIndicators().stream().map(Node::code))
                .toList();
    }

    /// @param weights as written, by code
    /// @return empty where a weight is written so finely that no short code holds it
    Optional<String> write(Map<String, String> weights) {
        SortedMap<Integer, BigDecimal> set = new TreeMap<>();
        for (Map.Entry<String, String> weight : weights.entrySet()) {
            if (!PLAIN.matcher(weight.getValue()).matches() || !nodes.contains(weight.getKey())) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(weight.getValue()).stripTrailingZeros();
            BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
            if (plain.scale() > MOST_DECIMALS || plain.precision() > DIGITS) {
                return Optional.empty();
            }
            set.put(nodes.indexOf(weight.getKey()), plain);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (Map.Entry<Integer, BigDecimal> weight : set.entrySet()) {
            put(bytes, weight.getKey() - before);
            put(
                    bytes,
                    weight.getValue().unscaledValue().longValueExact() * (MOST_DECIMALS + 1)
                            + weight.getValue().scale());
            before = weight.getKey();
        }
        bytes.write(sum(bytes.toByteArray(), bytes.size()));
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    /// @return the weights by code; empty where the letters are none of ours
    Optional<Map<String, String>> read(String letters) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(letters);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length < 2 || bytes[bytes.length - 1] != sum(bytes, bytes.length - 1)) {
            return Optional.empty();
        }
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, bytes.length - 1);
        Map<String, String> weights = new LinkedHashMap<>();
        long node = 0;
        while (left.hasRemaining()) {
            node += take(left);
            long weight = take(left);
            long digits = weight / (MOST_DECIMALS + 1);
            if (node >= nodes.size() || digits >= MOST_DIGITS) {
                return Optional.empty();
            }
            weights.put(
                    nodes.get((int) node),
                    BigDecimal.valueOf(digits, (int) (weight % (MOST_DECIMALS + 1)))
                            .toPlainString());
        }
        return Optional.of(weights);
    }

    private static byte sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (byte) sum.getValue();
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    private static void put(ByteArrayOutputStream bytes, long number) {
        long left = number;
        while (left >= 1 << PER_BYTE) {
            bytes.write((int) (left | 1 << PER_BYTE));
            left >>>= PER_BYTE;
        }
        bytes.write((int) left);
    }

    /// @return a number; more than any there is where the bytes end too early
    private static long take(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; bytes.hasRemaining() && shift <= 5 * PER_BYTE; shift += PER_BYTE) {
            byte next = bytes.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return MOST_DIGITS * (MOST_DECIMALS + 1);
    }
}

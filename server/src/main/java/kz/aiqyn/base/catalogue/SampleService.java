package kz.aiqyn.base.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A service as public bodies of Kazakhstan give it, by its usual name; terms, fees and papers are invented.
///
/// @param isOfAkimats whether akimats give it
record SampleService(String code, boolean isOfAkimats, Names names, ServicePassport.Content content) {

    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    private static final LocalDate CHANGED = LocalDate.of(2025, 1, 1);
    /// So many services, one of them changed.
    private static final int CHANGING = 9;

    /// An institution of a hall where people are received.
    ///
    /// @param number with which the codes of its services begin
    record Office(String number, String code, Institution.Kind kind, Names names, Names act) {}

    private record Outcome(Names result, Names documents) {}

    static List<Office> offices() {
        return lines("sample-institutions.txt")
                .map(parts -> new Office(
                        parts[0],
                        parts[1],
                        Institution.Kind.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                        names(parts, 3),
                        names(parts, 6)))
                .toList();
    }

    static List<SampleService> all() {
        Map<String, Office> offices = offices().stream().collect(Collectors.toMap(Office::number, Function.identity()));
        Map<String, Outcome> outcomes = lines("sample-results.txt")
                .collect(Collectors.toMap(parts -> parts[0], parts -> new Outcome(names(parts, 1), names(parts, 4))));
        return lines("sample-services.txt")
                .map(parts -> service(parts, offices, outcomes))
                .toList();
    }

    private static SampleService service(String[] parts, Map<String, Office> offices, Map<String, Outcome> outcomes) {
        Office office = offices.get(parts[0].substring(0, 2));
        Outcome outcome = outcomes.get(parts[5]);
        if (office == null || outcome == null) {
            throw new IllegalStateException("nobody gives " + parts[0] + ", or nothing comes of it: " + parts[5]);
        }
        ServicePassport.Content content = new ServicePassport.Content(
                term(parts[2]),
                outcome.documents(),
                new ServiceChannels(parts[3].contains("p"), parts[3].contains("e"), parts[3].contains("o")),
                fee(parts[4]),
                outcome.result(),
                office.act(),
                parts[1].equals("P"));
        return new SampleService(parts[0], parts[1].equals("A"), names(parts, 6), content);
    }

    /// `8d`, `20m`.
    private static ServiceTerm term(String text) {
        int number = Integer.parseInt(text.substring(0, text.length() - 1));
        return new ServiceTerm(number, text.endsWith("m") ? ServiceTerm.Unit.MINUTE : ServiceTerm.Unit.WORKING_DAY);
    }

    /// `free`, `mrp 0.5`.
    private static ServiceFee fee(String text) {
        String[] parts = text.split(" ", -1);
        @Nullable BigDecimal number = parts.length == 1 ? null : new BigDecimal(parts[1]).setScale(3);
        return new ServiceFee(ServiceFee.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), number);
    }

    /// Its versions, the earlier first: some took twice as long before.
    List<ServicePassport> versions(int position, Instant now) {
        ServicePassport present = passport(content, position % CHANGING == 0 ? CHANGED : BEGINNING, now);
        if (position % CHANGING != 0) {
            return List.of(present);
        }
        ServiceTerm term = content.term();
        ServicePassport.Content slower = new ServicePassport.Content(
                new ServiceTerm(2 * term.number(), term.unit()),
                content.documents(),
                new ServiceChannels(true, false, content.channels().oneStop()),
                content.fee(),
                content.result(),
                content.act(),
                false);
        return List.of(passport(slower, BEGINNING, now), present);
    }

    private ServicePassport passport(ServicePassport.Content of, LocalDate from, Instant now) {
        return new ServicePassport(0, code, from, null, names, of, 1, now);
    }

    private static Names names(String[] parts, int first) {
        return new Names(parts[first], parts[first + 1], parts[first + 2]);
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in = SampleService.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.aiqyn.register.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Invented payments for construction sites; some were made from another programme than the site's.
@Component
class SamplePayments {

    private static final int EACH = 8;

    private final Payments payments;

    SamplePayments(Payments payments) {
        this.payments = payments;
    }

    void fill(List<RatedUnit> akimats) {
        List<String> programmes = SampleLine.of(SampleLine.DISTRICT, "2").stream()
                .filter(SampleLine::development)
                .map(line -> line.path().substring(2))
                .toList();
        List<Payment> all = new ArrayList<>();
        for (int i = 0; i < akimats.size(); i++) {
            // A unit that ended before its payments were made has none.
            LocalDate to = akimats.get(i).to();
            for (int k = 0; k < EACH && (to == null || to.getYear() >= 2025); k++) {
                all.add(payment(akimats.get(i), i, k, programmes));
            }
        }
        payments.add(all, 0, Instant.parse("2025-12-20T06:00:00Z"));
    }

    private static Payment payment(RatedUnit akimat, int place, int which, List<String> programmes) {
        double chance = SampleSplit.even(akimat.code() + which);
        String belongs = programmes.get((place + which) % programmes.size());
        boolean astray = chance < 0.12;
        return new Payment(
                akimat.kato(),
                "%d-%03d".formatted(2025, 100 + which * 17),
                LocalDate.of(2025, 2 + which, 5 + (int) (20 * chance)),
                LineFigures.money((double) Math.round(3_000 + 90_000 * chance)),
                astray ? programmes.get((place + which + 3) % programmes.size()) : belongs,
                Integer.toString(1 + place + which * 18),
                belongs,
                "Орындалған жұмыс актісі бойынша");
    }
}

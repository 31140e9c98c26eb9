package kz.aiqyn.register.investment;

import java.util.Optional;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.base.identity.KeyedDigests;
import org.springframework.stereotype.Component;

/// Numbers of investors. That of a legal entity (BIN) is public and stays; that of a sole trader is a person's (IIN),
/// and
/// a keyed digest takes its place before anything is written: decision 0094.
@Component
class InvestorNumbers {

    private static final String PURPOSE = "investment.investor";

    private final KeyedDigests digests;

    InvestorNumbers(KeyedDigests digests) {
        this.digests = digests;
    }

    /// The investor as the register keeps one; empty when the number is none.
    Optional<Investor> investor(String name, String number) {
        if (number.isEmpty() || BusinessNumber.isOfEnterprise(number)) {
            return Optional.of(new Investor(name, number));
        }
        if (number.matches("p-[0-9a-f]{32}")) {
            return Optional.of(new Investor("", number));
        }
        if (!BusinessNumber.isLikePersons(number)) {
            return Optional.empty();
        }
        return Optional.of(new Investor("", "p-" + digests.mark(PURPOSE, number)));
    }
}

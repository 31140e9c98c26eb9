package kz.aiqyn.register.procurement;

import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.base.identity.KeyedDigests;
import org.springframework.stereotype.Component;

/// Numbers of those who sell. That of a legal entity (BIN) is public and stays. That of a sole trader is a person's
/// (IIN): a keyed digest takes its place before anything is written, so that the same seller is known again and nobody
/// is found out.
@Component
class SupplierNumbers {

    private static final String PURPOSE = "procurement.supplier";

    private final KeyedDigests digests;

    SupplierNumbers(KeyedDigests digests) {
        this.digests = digests;
    }

    /// What stands for a number in the register; `p-...` for a person, `x-...` for what is no number of Kazakhstan.
    /// What stands for one already stays.
    String key(String number) {
        String plain = number.strip();
        if (isOfBody(plain) || isKey(plain)) {
            return plain;
        }
        return (BusinessNumber.isLikePersons(plain) ? "p-" : "x-") + digests.mark(PURPOSE, plain);
    }

    static boolean isKey(String text) {
        return text.matches("[px]-[0-9a-f]{32}");
    }

    static boolean isPerson(String key) {
        return key.startsWith("p-");
    }

    /// Whether it is the number of a legal entity, which everybody may see.
    static boolean isOfBody(String number) {
        return BusinessNumber.isOfEnterprise(number);
    }
}

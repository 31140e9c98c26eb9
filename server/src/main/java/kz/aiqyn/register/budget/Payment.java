package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Money paid for a construction site.
///
/// @param number of the payment within its budget
/// @param amount in thousands of tenge
/// @param programme that it was paid from, by its codes: `04/2/271/012`
/// @param site number of the site in the register of construction
/// @param siteProgramme the programme that the site belongs to
record Payment(
        String kato,
        String number,
        LocalDate paidOn,
        BigDecimal amount,
        String programme,
        String site,
        String siteProgramme,
        String purpose) {

    /// The site as others name it: a register knows no other.
    String siteSubject() {
        return "construction:" + site;
    }
}

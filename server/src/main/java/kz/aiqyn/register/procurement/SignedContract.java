package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A contract as it was signed and as it is.
///
/// @param term what was agreed at first and is agreed now
record SignedContract(
        long id,
        String code,
        String number,
        String organisation,
        Names names,
        Seller seller,
        String method,
        String state,
        Sums sums,
        Term term,
        Below below) {

    /// What is below a contract.
    ///
    /// @param units what it buys
    /// @param acts by which it was executed, in order
    record Below(List<Unit> units, List<Act> acts) {

        static final Below NONE = new Below(List.of(), List.of());

        Below {
            units = List.copyOf(units);
            acts = List.copyOf(acts);
        }
    }

    /// @param lot its code; empty for none, as `point` may be
    /// @param local the part of its sum that is made in the oblast
    record Unit(String code, String lot, String point, BigDecimal sum, BigDecimal local) {}

    List<Act> acts() {
        return below.acts();
    }

    /// @param key a BIN, or what stands for a person
    /// @param name empty for a person
    record Seller(String key, String name, boolean monopoly) {

        boolean isPerson() {
            return SupplierNumbers.isPerson(key);
        }

        /// The number that everybody may see.
        String bin() {
            return SupplierNumbers.isOfBody(key) ? key : "";
        }
    }

    record Sums(BigDecimal first, BigDecimal present, BigDecimal paid, BigDecimal local) {

        /// By how many percent it grew after it was signed; 0 where it was for nothing.
        double growth() {
            return first.signum() == 0 ? 0 : 100 * (present.doubleValue() / first.doubleValue() - 1);
        }
    }

    record Term(
            LocalDate signed,
            @Nullable LocalDate first,
            @Nullable LocalDate due,
            @Nullable LocalDate executed) {

        /// Days by which it is, or was, executed too late.
        long daysLate(LocalDate today) {
            return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, executed == null ? today : executed));
        }
    }

    record Act(String code, String number, LocalDate day, BigDecimal sum) {}

    /// `cancelled`, `in-time`, `executed-late`, `overdue` or `under-way`.
    String execution(LocalDate today) {
        if (state.equals(PortalCodes.CANCELLED)) {
            return PortalCodes.CANCELLED;
        }
        if (term.executed() != null) {
            return term.daysLate(today) == 0 ? "in-time" : "executed-late";
        }
        return term.daysLate(today) > 0 ? "overdue" : "under-way";
    }
}

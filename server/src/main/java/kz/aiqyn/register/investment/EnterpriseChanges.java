package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes enterprises and when they stood still, and tells which measures that touches.
@Service
class EnterpriseChanges extends RecordChanges<Enterprise> {

    private final Enterprises enterprises;

    EnterpriseChanges(Enterprises enterprises, Keeping keeping) {
        super(enterprises, List.of(enterprises.standstills()), keeping);
        this.enterprises = enterprises;
    }

    @Override
    protected Optional<Object> told(@Nullable Enterprise before, Enterprise after, LocalDate today) {
        return Optional.of(InvestmentMeasures.touched(
                InvestmentMeasures.OF_ENTERPRISES,
                before == null ? List.of(after.organisation()) : List.of(before.organisation(), after.organisation()),
                today));
    }

    @Override
    public Outcome<Long> save(Enterprise enterprise) {
        return super.save(
                enterprises.find(enterprise.id()).map(enterprise::after).orElse(enterprise));
    }

    /// Keeps since when an enterprise stands still, or that it works again.
    ///
    /// @param seen version of the enterprise that the sender saw
    Outcome<Long> stand(long id, int seen, Standstill standstill) {
        return below(
                id,
                seen,
                enterprise -> against(standstill, enterprises.standstills().list(id))
                        .map(fault -> Outcome.<Long>refused(fault.field(), fault.why()))
                        .orElseGet(() -> stand(enterprise, standstill, 0)));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> stand(Enterprise enterprise, Standstill standstill, long intake) {
        Standstill kept = enterprises
                .standstills()
                .same(enterprise.id(), standstill)
                .map(before ->
                        new Standstill(standstill.reason(), standstill.span().after(before.span())))
                .orElse(standstill);
        return put(enterprises.standstills(), enterprise, kept, "stood", intake);
    }

    /// Takes away a row that was written by mistake.
    Outcome<Long> remove(long id, int seen, String since) {
        return below(id, seen, enterprise -> {
            enterprises.standstills().list(id).stream()
                    .filter(one -> one.span().since().toString().equals(since))
                    .forEach(one -> {
                        enterprises.standstills().remove(id, one);
                        write("standstill-removed", enterprise, 0, one.fields());
                    });
            return Outcome.done(id);
        });
    }

    /// Nothing stands still twice at once.
    static Optional<Fault> against(Standstill standstill, List<Standstill> known) {
        return known.stream()
                .filter(other -> !other.span().since().equals(standstill.span().since())
                        && other.span().overlaps(standstill.span()))
                .findFirst()
                .map(other -> new Fault(
                        "stands-since",
                        Phrase.of("investment.refused.standing", other.span().since())));
    }
}

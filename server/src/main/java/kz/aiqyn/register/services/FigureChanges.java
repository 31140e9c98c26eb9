package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes monthly figures, and tells which measures that touches.
@Service
class FigureChanges extends RecordChanges<MonthFigure> {

    private final ServicePassports passports;

    FigureChanges(MonthFigures figures, ServicePassports passports, Keeping keeping) {
        super(figures, List.of(), keeping);
        this.passports = passports;
    }

    @Override
    protected Optional<Object> told(@Nullable MonthFigure before, MonthFigure after, LocalDate today) {
        Set<Period> quarters = new TreeSet<>();
        Set<String> organisations = new TreeSet<>();
        Stream.of(Optional.ofNullable(before), Optional.of(after))
                .flatMap(Optional::stream)
                .forEach(figure -> {
                    quarters.add(figure.quarter());
                    organisations.add(figure.organisation());
                });
        return Optional.of(ServicesMeasures.touched(quarters, organisations));
    }

    @Override
    public Outcome<Long> save(MonthFigure figure) {
        return passports.present(figure.service()).isPresent()
                ? super.save(figure)
                : Outcome.refused("service", Phrase.of("services.refused.service", figure.service()));
    }
}

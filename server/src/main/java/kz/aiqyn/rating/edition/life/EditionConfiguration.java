package kz.aiqyn.rating.edition.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.compute.Computation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the computation together with the rest.
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    Computation computation(Measures measures, EditionSettings settings) {
        return new Computation(measures, settings.threads());
    }

    @Bean
    ObjectionTerm objectionTerm() {
        return EditionConfiguration::weekdays;
    }

    private static LocalDate weekdays(LocalDate day, int workingDays) {
        LocalDate at = day;
        int left = workingDays;
        while (left > 0) {
            at = at.plusDays(1);
            left -= at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return at;
    }
}

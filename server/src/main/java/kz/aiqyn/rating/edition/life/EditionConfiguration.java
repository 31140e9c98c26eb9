package kz.aiqyn.rating.edition.life;

import kz.aiqyn.base.calendar.WorkingDays;
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
    ObjectionTerm objectionTerm(WorkingDays calendar) {
        return (day, days) -> days == 0 ? day : calendar.plus(day, days);
    }
}

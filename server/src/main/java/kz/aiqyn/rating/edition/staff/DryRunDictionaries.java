package kz.aiqyn.rating.edition.staff;

import kz.aiqyn.files.export.Dictionaries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the columns of a dry run's table mean, for the dictionary of data.
@Configuration(proxyBeanMethods = false)
class DryRunDictionaries {

    @Bean
    Dictionaries dryRunTables() {
        return Dictionaries.of(DryRunMovements.COLUMNS);
    }
}

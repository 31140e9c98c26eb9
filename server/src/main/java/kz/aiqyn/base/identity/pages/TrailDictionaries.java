package kz.aiqyn.base.identity.pages;

import kz.aiqyn.files.export.Dictionaries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the columns of the exported audit log mean, for the dictionary of data.
@Configuration(proxyBeanMethods = false)
class TrailDictionaries {

    @Bean
    Dictionaries trailTables() {
        return Dictionaries.of(TrailExport.COLUMNS);
    }
}

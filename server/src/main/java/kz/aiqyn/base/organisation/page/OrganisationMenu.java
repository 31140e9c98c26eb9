package kz.aiqyn.base.organisation.page;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the pages.
@Configuration(proxyBeanMethods = false)
class OrganisationMenu {

    @Bean
    MenuEntry organisations() {
        return new MenuEntry(71, "organisation.menu", Addresses.ALL, Right.MANAGE_ORGANISATIONS);
    }
}

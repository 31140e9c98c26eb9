package kz.aiqyn.base.territory.page;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the pages.
@Configuration(proxyBeanMethods = false)
class TerritoryMenu {

    @Bean
    MenuEntry territories() {
        return new MenuEntry(70, "territory.menu", Addresses.ALL, Right.MANAGE_TERRITORIES);
    }
}

package kz.aiqyn.rating.collection.page;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the staff menu.
@Configuration(proxyBeanMethods = false)
class ValuesMenu {

    @Bean
    MenuEntry values() {
        return new MenuEntry(10, "collection.menu", Addresses.VALUES, Right.SEE_VALUES);
    }
}

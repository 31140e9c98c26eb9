package kz.aiqyn.rating.edition.staff;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the staff menu.
@Configuration(proxyBeanMethods = false)
class RatingsMenu {

    @Bean
    MenuEntry ratings() {
        return new MenuEntry(30, "edition.menu", Addresses.ALL, Right.SEE_PREVIEW);
    }
}

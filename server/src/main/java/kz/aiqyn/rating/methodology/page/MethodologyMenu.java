package kz.aiqyn.rating.methodology.page;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entries of the staff menu.
@Configuration(proxyBeanMethods = false)
class MethodologyMenu {

    @Bean
    MenuEntry methodologiesEntry() {
        return new MenuEntry(20, "methodologies.menu", Addresses.ALL, Right.SEE_METHODOLOGIES);
    }

    @Bean
    MenuEntry proposalsEntry() {
        return new MenuEntry(21, "methodologies.menu.proposals", "/staff/proposals", Right.PROPOSE_INDICATORS);
    }
}

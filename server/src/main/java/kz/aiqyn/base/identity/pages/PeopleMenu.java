package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people have in the staff menu.
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuEntry accountsEntry() {
        return new MenuEntry(80, "identity.menu.accounts", "/staff/accounts", Right.MANAGE_ACCOUNTS);
    }

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry(90, "identity.menu.audit", "/staff/audit", Right.SEE_AUDIT);
    }
}

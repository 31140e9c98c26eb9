package kz.aiqyn.base.calendar.page;

import kz.aiqyn.base.identity.MenuEntry;
import kz.aiqyn.base.identity.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the pages.
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

    @Bean
    MenuEntry calendar() {
        return new MenuEntry(72, "calendar.menu", CalendarPage.ALL, Right.MANAGE_CALENDAR);
    }
}

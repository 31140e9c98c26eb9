package kz.aiqyn.base.web.door;

import kz.aiqyn.base.web.FilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/// Leads from an address with a slash at its end, as people write them, to the page: it has one address only.
@Configuration(proxyBeanMethods = false)
class TrailingSlashes {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> addressesWithoutTrailingSlash() {
        FilterRegistrationBean<UrlHandlerFilter> filter =
                new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/kk/**", "/ru/**", "/en/**")
                        .redirect(HttpStatus.PERMANENT_REDIRECT)
                        .build());
        filter.setOrder(FilterOrder.ADDRESS + 1); // the address is known to be spelt as ours are
        return filter;
    }
}

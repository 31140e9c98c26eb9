package kz.aiqyn.ops.serving;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Lets whoever reaches the port of metrics read them without signing in: it is open to this machine only, and only
/// where somebody asked for it. Where it is the pages' own port, signing in is asked for as everywhere.
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(
            HttpSecurity http,
            @Value("${management.server.port:-1}") int port,
            @Value("${server.port:8080}") int pages) {
        return http.securityMatcher(request -> request.getLocalPort() == port && port != pages)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }
}

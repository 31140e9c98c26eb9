package kz.aiqyn.ops.clock;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The machine's clock.
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}

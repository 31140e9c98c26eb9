package kz.aiqyn.ops.clock;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The machine's clock.
@Configuration(proxyBeanMethods = false)
public class Clocks {

    /// For what runs before the server does.
    public static InstantSource machine() {
        return Clock.systemUTC();
    }

    @Bean
    InstantSource clock() {
        return machine();
    }
}

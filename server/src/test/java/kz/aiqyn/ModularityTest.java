package kz.aiqyn;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKeepToWhatTheyMayKnow() {
        ApplicationModules.of(AiqynServer.class).verify();
    }
}

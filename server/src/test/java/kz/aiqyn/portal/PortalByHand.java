package kz.aiqyn.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@EnabledIfSystemProperty(named = "portal.by-hand", matches = ".+")
class PortalByHand {

    @LocalServerPort
    private int port;

    @Test
    void waits() throws Exception {
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/portal.port"), String.valueOf(port));
        java.nio.file.Path stop = java.nio.file.Path.of("/tmp/portal.stop");
        while (!java.nio.file.Files.exists(stop)) {
            Thread.sleep(500);
        }
    }
}

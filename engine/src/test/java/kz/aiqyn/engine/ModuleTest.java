package kz.aiqyn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void requiresNothingAtRunTimeButTheJdk() {
        var classes = Path.of(System.getProperty("aiqyn.classes"));
        var engine = ModuleFinder.of(classes).find("kz.aiqyn.engine").orElseThrow();

        assertThat(engine.descriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }
}

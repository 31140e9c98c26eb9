package kz.aiqyn.base.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleCardsTest {

    @Test
    void twoModulesMayNotBringTheSameRole() {
        assertThatThrownBy(() -> ModuleCards.roles(List.of(bringing("openness"), bringing("services"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CHECKER");
    }

    @Test
    void noModuleBringsARoleThatWasThereBefore() {
        assertThatThrownBy(() -> ModuleCards.roles(List.of(new Bringing(Role.OFFICER))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OFFICER");
    }

    @Test
    void everyRoleIsThereOnce() {
        assertThat(ModuleCards.roles()).extracting(Role::code).doesNotHaveDuplicates();
    }

    private static ModuleCard bringing(String words) {
        return new Bringing(new Role("CHECKER", false, words));
    }

    private record Bringing(Role role) implements ModuleCard {

        @Override
        public List<Role> roles() {
            return List.of(role);
        }
    }
}

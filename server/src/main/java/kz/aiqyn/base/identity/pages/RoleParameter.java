package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads a role from a form's field.
@Component
class RoleParameter implements Converter<String, Role> {

    @Override
    public Role convert(String code) {
        return ModuleCards.findRole(code).orElseThrow(() -> new IllegalArgumentException("there is no role " + code));
    }
}

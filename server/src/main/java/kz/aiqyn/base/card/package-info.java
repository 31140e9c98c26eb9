/// What a module says of itself: its tables, rights, roles, menu and words, on one card.
/// The program and its fences read the cards, so that a new module is found, migrated, walked and guarded without being
/// named anywhere else.
@ApplicationModule(
        id = "base.card",
        allowedDependencies = {})
@NullMarked
package kz.aiqyn.base.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

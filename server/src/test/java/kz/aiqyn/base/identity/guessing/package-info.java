/// Those who guess.
@NullMarked
package kz.aiqyn.base.identity.guessing;

import org.jspecify.annotations.NullMarked;

/// What tests of the server stand on.
@NullMarked
package kz.aiqyn.testing;

import org.jspecify.annotations.NullMarked;

/// Aiqyn: rates the work of local authorities, and shows why each one stands where it stands.
@NullMarked
package kz.aiqyn;

import org.jspecify.annotations.NullMarked;

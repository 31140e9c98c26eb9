/// The invented oblast, brought into an empty server by the paths that every installation has:
/// files, imports, publications. What was done is not done again.
@NullMarked
package kz.aiqyn.ops.demo;

import org.jspecify.annotations.NullMarked;

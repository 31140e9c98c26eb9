/// What everybody stands on: territories, organisations, people and their rights, the record of what was done.
@NullMarked
package kz.aiqyn.base;

import org.jspecify.annotations.NullMarked;

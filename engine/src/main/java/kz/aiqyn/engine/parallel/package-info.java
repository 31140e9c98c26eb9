/// Work shared out to threads in such a way that the result does not depend on how many there are: every
/// task writes to a place of its own, and nothing is added up across tasks while they run.
@NullMarked
package kz.aiqyn.engine.parallel;

import org.jspecify.annotations.NullMarked;

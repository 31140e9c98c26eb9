/// Long work in the background: told of while it runs, done again after a restart.
@NullMarked
package kz.aiqyn.rating.edition.job;

import org.jspecify.annotations.NullMarked;

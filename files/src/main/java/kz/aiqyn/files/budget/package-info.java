/// Monthly execution of local budgets, as the state portal publishes it, into measures.
@NullMarked
package kz.aiqyn.files.budget;

import org.jspecify.annotations.NullMarked;

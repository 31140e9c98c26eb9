/// The best set of projects within the budgets of several years, beside any other set, and for budgets that
/// are smaller or larger. Pure Java over ojAlgo's linear programming: sums of money are compared in whole
/// tenge, and what is said to be best or impossible was proven so.
@NullMarked
package kz.aiqyn.register.appraisal.choice;

import org.jspecify.annotations.NullMarked;

package kz.aiqyn.register.budget;

import kz.aiqyn.engine.text.Names;

/// A budget: that of a territory.
///
/// @param id 0 before it is kept
/// @param organisation code of the akimat that answers for it
record Budget(long id, String kato, BudgetLevel level, String organisation, Names names) {}

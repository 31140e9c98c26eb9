/// The rating itself, step by step as in the OECD/JRC Handbook: derive, screen, treat, impute, normalise,
/// aggregate, adjust, rank. Pure functions from a methodology and a panel to editions, the same to the bit
/// for the same input.
@NullMarked
package kz.aiqyn.engine.rating;

import org.jspecify.annotations.NullMarked;

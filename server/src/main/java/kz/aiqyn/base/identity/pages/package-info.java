/// The pages of people: the first page of the staff, one's own account, all accounts, the record of what
/// was done.
@NullMarked
package kz.aiqyn.base.identity.pages;

import org.jspecify.annotations.NullMarked;

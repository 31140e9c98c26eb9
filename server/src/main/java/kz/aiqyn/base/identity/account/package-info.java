/// Accounts and what they hold: roles, passwords, passkeys, tokens, sessions.
@NullMarked
package kz.aiqyn.base.identity.account;

import org.jspecify.annotations.NullMarked;

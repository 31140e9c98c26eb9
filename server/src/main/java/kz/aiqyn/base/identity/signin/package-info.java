/// The ways in: password, passkey, the organisation's own sign-in, token; and how long one stays.
@NullMarked
package kz.aiqyn.base.identity.signin;

import org.jspecify.annotations.NullMarked;

package kz.aiqyn.base.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that a program may ask by its token, when its account has the right; routes that are [Open] need no mark.
/// Every other route is for people: who finds a token does not reach accounts, roles, passwords or other tokens.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForPrograms {}

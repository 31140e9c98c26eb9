package kz.aiqyn.base.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The code of the right that a route asks for. Every route carries this or [Open]; one that carries neither is
/// refused, and a test
/// says so.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    String value();
}

package kz.aiqyn.base.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that gives somebody a way in or a right: whoever asks has to have shown a short while ago who they are, so
/// that a session left open, or taken over, is not enough.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Confirmed {}

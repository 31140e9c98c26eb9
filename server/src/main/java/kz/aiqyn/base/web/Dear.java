package kz.aiqyn.base.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that costs much more than a page: few are made at once, for one address fewer still, and whoever asks for
/// more waits. Routes whose addresses end as a file does (`.csv`, `.xlsx`, `.json`) are dear without saying so.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Dear {}

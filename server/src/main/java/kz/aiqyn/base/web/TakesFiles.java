package kz.aiqyn.base.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route whose form carries files. At any other address a body with files is refused before it is read.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TakesFiles {

    /// Whether also those may send files who are not signed in: few and small ones, and not many a day.
    boolean fromStrangers() default false;
}

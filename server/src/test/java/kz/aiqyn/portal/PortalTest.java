package kz.aiqyn.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.aiqyn.testing.ServerTest;
import org.springframework.context.annotation.Import;

/// A test of the public pages over the invented oblast.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServerTest
@Import(InventedOblast.class)
@interface PortalTest {}

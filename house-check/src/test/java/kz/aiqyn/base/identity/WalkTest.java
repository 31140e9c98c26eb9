package kz.aiqyn.base.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.aiqyn.testing.ServerTest;
import org.springframework.test.context.TestPropertySource;

/// A test that asks for everything that can be asked for; all such tests share a server apart from the others.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServerTest
@TestPropertySource(properties = "aiqyn.test=routes")
@interface WalkTest {}

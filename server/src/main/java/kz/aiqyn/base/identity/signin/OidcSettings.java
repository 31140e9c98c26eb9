package kz.aiqyn.base.identity.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people of the organisation's own sign-in are known: `aiqyn.oidc`.
///
/// @param claim the claim that is an account's login, `preferred_username` or `email`; empty when only a
/// subject that an administrator wrote down counts
@ConfigurationProperties("aiqyn.oidc")
record OidcSettings(@DefaultValue("") String claim) {}

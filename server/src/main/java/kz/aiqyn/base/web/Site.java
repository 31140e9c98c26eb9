package kz.aiqyn.base.web;

import kz.aiqyn.engine.text.Names;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose installation this is: `aiqyn.site`.
///
/// @param kk name of the region in Kazakh; so in the other languages
/// @param invented whether the region and its numbers are made up
/// @param address where readers reach it, for feeds and passkeys: `https://rating.example.kz`
@ConfigurationProperties("aiqyn.site")
public record Site(
        @DefaultValue("Aiqyn") String kk,
        @DefaultValue("Aiqyn") String ru,
        @DefaultValue("Aiqyn") String en,
        @DefaultValue("false") boolean invented,
        @DefaultValue("http://localhost:8080") String address) {

    public Names names() {
        return new Names(kk, ru, en);
    }
}

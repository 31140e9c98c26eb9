package kz.aiqyn.base.web;

import java.net.URI;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Names;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose installation this is: `aiqyn.site`.
///
/// @param kk name of the region in Kazakh; so in the other languages
/// @param invented whether the region and its numbers are made up
/// @param address where readers reach it, for all that names the site in full (feeds, passkeys, descriptions for
/// programs): `https://rating.example.kz`
@ConfigurationProperties("aiqyn.site")
public record Site(
        @DefaultValue("Aiqyn") String kk,
        @DefaultValue("Aiqyn") String ru,
        @DefaultValue("Aiqyn") String en,
        @DefaultValue("false") boolean invented,
        @DefaultValue("http://localhost:8080") String address) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@\\s]+");

    public Site {
        address = address.replaceFirst("(?<=[^/])/$", "");
        if (!ADDRESS.matcher(address).matches() || URI.create(address).getHost() == null) {
            throw new IllegalArgumentException(
                    "aiqyn.site.address: found \"%s\", expected an address such as https://rating.example.kz"
                            .formatted(address));
        }
    }

    public Names names() {
        return new Names(kk, ru, en);
    }
}

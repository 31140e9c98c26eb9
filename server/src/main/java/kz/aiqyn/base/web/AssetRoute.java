package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Hands out [Assets], packed where the reader unpacks: those asked for with their hash for ever, the others to be
/// asked for again.
@Configuration(proxyBeanMethods = false)
class AssetRoute implements HttpRequestHandler {

    private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{10})(\\.[a-z]+)");

    /// What browsers and programs ask for that read no page first.
    static final String ICON = "/favicon.ico";

    @Bean
    SimpleUrlHandlerMapping assets() {
        return new SimpleUrlHandlerMapping(Map.of(Assets.FOLDER + "**", this, ICON, this), Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRequestURI();
        String asked = address.equals(ICON) ? "icon.svg" : address.substring(Assets.FOLDER.length());
        Matcher hashed = HASHED.matcher(asked);
        boolean named = hashed.matches();
        Optional<Asset> found = Assets.find(named ? hashed.group(1) + hashed.group(3) : asked);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        boolean forEver = named && hashed.group(2).equals(asset.hash());
        response.setHeader(HttpHeaders.CACHE_CONTROL, forEver ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!new ServletWebRequest(request, response).checkNotModified("W/\"" + asset.hash() + "\"")) {
            write(asset, request, response);
        }
    }

    private static void write(Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packs = Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        byte[] bytes = packs ? asset.packed() : asset.plain();
        if (packs) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

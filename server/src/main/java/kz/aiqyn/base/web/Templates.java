package kz.aiqyn.base.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The templates, compiled with the program.
@Component
class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kz.aiqyn");

    Templates() {
        engine.setBinaryStaticContent(true);
    }

    /// The view of a template, `portal/front`.
    View view(String template) {
        return (model, request, response) -> {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template + ".jte", Map.copyOf(narrowed(model)), output);
            if (response.getContentType() == null) {
                response.setContentType(MediaType.TEXT_HTML_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }

    /// The page as it goes over the wire.
    byte[] render(String template, Object page, Frame frame) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("page", page, "frame", frame), output);
        return output.toByteArray();
    }

    /// Only what the template declares: Spring adds binding results of its own.
    private static Map<String, Object> narrowed(java.util.@org.jspecify.annotations.Nullable Map<String, ?> model) {
        if (model == null) {
            return Map.of();
        }
        return Map.of("page", model.get("page"), "frame", model.get("frame"));
    }
}

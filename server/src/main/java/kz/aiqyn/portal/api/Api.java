package kz.aiqyn.portal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import kz.aiqyn.base.web.Site;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The programs' part of the site: open to pages of any other site, for reading.
@Configuration(proxyBeanMethods = false)
class Api implements WebMvcConfigurer {

    static final String PATH = "/api/v1";

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(PATH + "/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag");
    }

    /// Marks the description, which others write, with what it holds, so that nobody fetches it twice.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> descriptionOnce() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> once =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        once.addUrlPatterns(PATH + "/openapi", PATH + "/openapi.yaml");
        return once;
    }

    @Bean
    OpenAPI description(Site site) {
        return new OpenAPI()
                .servers(List.of(new Server().url(site.address())))
                .info(new Info()
                        .title("Aiqyn")
                        .version("1")
                        .description(
                                "Published ratings of local authorities, their values and methodologies. Everything"
                                        + " is open to read without a key. Names come in Kazakh, Russian and English. Answers"
                                        + " carry an ETag; what was published never changes but by a new revision."));
    }
}

package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kz.aiqyn.base.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What others show of a link to a public page: its title, a sentence, a picture.
@PortalTest
class SharedLinksTest {

    private static final Pattern META = Pattern.compile("<meta (?:property|name)=\"([^\"]+)\" content=\"([^\"]*)\">");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Site of;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/ru/ratings/ulgi-akimats/2025-Q4",
                "/ru/ratings/ulgi-akimats/2025-Q3?revision=1",
                "/kk/units/shyghanaq",
                "/ru/units/shyghanaq?period=2024-Q2",
                "/en/units/department.economy",
                "/kk/compare?units=shyghanaq,bidaily",
                "/kk/indicators/economy.sei",
                "/kk/methods/ulgi-akimats/2",
                "/ru/data",
                "/kk/about",
                "/en/help/values"
            })
    void everyPublicPageSaysWhatItIs(String address) throws IOException {
        Map<String, String> meta = meta(address);
        assertThat(meta)
                .containsKeys("og:title", "og:description", "og:image", "og:locale", "og:type", "og:url", "description")
                .containsEntry("og:url", of.address() + address)
                .containsEntry("og:image:width", "1200")
                .containsEntry("og:image:height", "630");
        assertThat(meta.get("og:locale")).startsWith(address.substring(1, 3) + "_");
        assertThat(meta.get("og:title")).isNotBlank();
        assertThat(meta.get("og:description")).isNotBlank().doesNotContain("<");
        assertThat(meta.get("og:image")).startsWith(of.address() + "/" + address.substring(1, 3) + "/pictures");
        BufferedImage picture =
                picture(meta.get("og:image").substring(of.address().length()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    /// A unit's picture is its own, in its language, and not redrawn for every reader.
    @Test
    void unitHasAPictureOfItsOwnForEachEdition() {
        String kazakh = meta("/kk/units/shyghanaq").get("og:image");
        assertThat(kazakh).contains("/kk/pictures/ulgi-akimats/2025-Q4/").endsWith("/shyghanaq.png");
        assertThat(meta("/kk/units/shyghanaq?period=2024-Q2").get("og:image")).contains("/2024-Q2/");
        String local = kazakh.substring(of.address().length());
        MvcTestResult first = site.get().uri(local).exchange();
        assertThat(first)
                .hasStatusOk()
                .hasContentType("image/png")
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(first.getResponse().getContentAsByteArray())
                .isEqualTo(site.get().uri(local).exchange().getResponse().getContentAsByteArray())
                .isNotEqualTo(site.get()
                        .uri(local.replace("/kk/", "/ru/"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .hasSizeLessThan(200_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/pictures/ulgi-akimats/2025-Q4/0/shyghanaq.png",
                "/kk/pictures/ulgi-akimats/2025-Q4/99/shyghanaq.png",
                "/kk/pictures/ulgi-akimats/2025-Q4/1/nobody.png",
                "/kk/pictures/ulgi-akimats/never/1.png",
                "/kk/pictures/nothing/2025-Q4/1.png"
            })
    void drawsNothingThatIsNotPublished(String address) {
        assertThat(site.get().uri(address)).hasStatus(404);
    }

    private BufferedImage picture(String local) throws IOException {
        byte[] bytes = site.get().uri(local).exchange().getResponse().getContentAsByteArray();
        String kept = System.getProperty("aiqyn.pictures");
        if (kept != null) {
            Path folder = Files.createDirectories(Path.of(kept));
            Files.write(folder.resolve(local.substring(1).replaceAll("[^a-zA-Z0-9.-]", "_")), bytes);
        }
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private Map<String, String> meta(String address) {
        Map<String, String> meta = new HashMap<>();
        byte[] body = site.get().uri(address).exchange().getResponse().getContentAsByteArray();
        Matcher found = META.matcher(new String(body, StandardCharsets.UTF_8));
        while (found.find()) {
            meta.put(found.group(1), found.group(2));
        }
        return meta;
    }
}

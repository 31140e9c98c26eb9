package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.aiqyn.base.web.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What programs that look through sites are told.
@PortalTest
class SitemapTest {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Site of;

    @Test
    void namesEveryPageInThreeLanguagesAndEachAnswers() throws Exception {
        Document sitemap = sitemap();
        assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(SITEMAP);
        NodeList urls = sitemap.getElementsByTagNameNS(SITEMAP, "url");
        Set<String> locations = new HashSet<>();
        Set<String> alternates = new HashSet<>();
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            assertThat(locations.add(
                            url.getElementsByTagNameNS(SITEMAP, "loc").item(0).getTextContent()))
                    .isTrue();
            NodeList links = url.getElementsByTagNameNS(XHTML, "link");
            List<String> languages = new ArrayList<>();
            for (int j = 0; j < links.getLength(); j++) {
                Element link = (Element) links.item(j);
                languages.add(link.getAttribute("hreflang"));
                alternates.add(link.getAttribute("href"));
            }
            assertThat(languages).containsExactly("kk", "ru", "en");
        }
        assertThat(alternates).isEqualTo(locations);
        assertThat(locations)
                .contains(
                        of.address() + "/kk",
                        of.address() + "/ru/units/shyghanaq",
                        of.address() + "/en/ratings/ulgi-akimats/2025-Q4",
                        of.address() + "/kk/indicators/economy.sei",
                        of.address() + "/kk/methods/ulgi-akimats/2",
                        of.address() + "/ru/help/values",
                        of.address() + "/ru/data/api")
                .hasSizeLessThan(50_000);
        List<String> broken = locations.stream()
                .filter(location -> location.startsWith(of.address() + "/ru"))
                .filter(location -> site.get()
                                .uri(location.substring(of.address().length()))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        != 200)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void leavesTheStaffsPagesAlone() throws Exception {
        String robots = site.get().uri("/robots.txt").exchange().getResponse().getContentAsString();
        List<String> lines =
                new java.io.BufferedReader(new StringReader(robots)).lines().toList();
        assertThat(lines)
                .startsWith("User-agent: *", "Allow: /")
                .contains("Disallow: /kk/staff", "Disallow: /ru/staff", "Disallow: /en/staff", "Disallow: /kk/login")
                .endsWith("Sitemap: " + of.address() + "/sitemap.xml");
    }

    private Document sitemap() throws Exception {
        byte[] bytes = site.get().uri("/sitemap.xml").exchange().getResponse().getContentAsByteArray();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
